import type { Child } from '../jsx/jsx-runtime.ts'

interface ListHeadProps {
  label?: string
  /** Where the label leads: the list of such lists. */
  up?: string | undefined
  title: string
  children?: Child
}

/** What a list is about: its kind, its name, and what there is to say of it. */
export function ListHead({ label, up, title, children }: ListHeadProps) {
  return (
    <div class="about-list">
      {label && <p class="label">{up ? <a href={up}>{label}</a> : label}</p>}
      <h1>{title}</h1>
      {children}
    </div>
  )
}
