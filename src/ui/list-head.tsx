import type { Child } from 'hono/jsx'

/** What a list is about: its kind, its name, and what there is to say of it. */
export function ListHead({ label, title, children }: { label?: string; title: string; children?: Child }) {
  return (
    <div class="about-list">
      {label && <p class="label">{label}</p>}
      <h1>{title}</h1>
      {children}
    </div>
  )
}
