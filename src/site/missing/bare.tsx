import { html } from 'hono/html'
import type { Child } from '../../jsx/jsx-runtime.ts'
import { bareHead } from '../../ui/head.tsx'

/** A page without masthead or menu, for when not even the frame can be read. */
export function Bare({ title, children }: { title: string; children?: Child }) {
  const body = (
    <body>
      <main class="wrap">{children}</main>
    </body>
  )
  return html`<!doctype html><html lang="ko"><head>${bareHead(title)}</head>${body}</html>`
}
