import { hrefTo } from '../urls.ts'

/** A way on from a page with nothing to read. */
export interface WayOn {
  href: string
  name: string
}

export const frontPage: WayOn = { href: hrefTo.home(), name: '첫 화면' }

/** What an empty list says under its rule, and where it leads. */
export function Nothing({ text, up }: { text: string; up: WayOn }) {
  return (
    <div class="none">
      <p>{text}</p>
      <a href={up.href}>{up.name} 보기</a>
    </div>
  )
}
