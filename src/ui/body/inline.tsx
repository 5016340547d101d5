import type { Child } from '../../jsx/jsx-runtime.ts'
import { type Inline, type Mark, marks, type Run } from '../../news/body.ts'

const tags = {
  strong: 'strong',
  em: 'em',
  underline: 'u',
  strike: 's',
  sub: 'sub',
  sup: 'sup',
  code: 'code',
} as const satisfies Record<Mark, string>

/** Inline text as markup; its marks nest in one order, however they were stored. */
export function inline(text: Inline): Child {
  if (typeof text === 'string') return lines(text)
  return text.map((run) => (typeof run === 'string' ? lines(run) : runOf(run)))
}

function runOf({ text, marks: own = [], href }: Run): Child {
  const marked = marks
    .filter((mark) => own.includes(mark))
    .reduceRight((inner, mark) => wrap(tags[mark], inner), lines(text))
  return href === undefined ? marked : link(href, marked)
}

function wrap(Tag: (typeof tags)[Mark], inner: Child): Child {
  return <Tag>{inner}</Tag>
}

function link(href: string, inner: Child): Child {
  const leaves = href.startsWith('http')
  return (
    <a href={href} rel={leaves ? 'external noopener' : undefined}>
      {inner}
    </a>
  )
}

function lines(text: string): Child {
  if (!text.includes('\n')) return text
  return text.split('\n').flatMap((line, index) => (index > 0 ? [<br />, line] : [line]))
}
