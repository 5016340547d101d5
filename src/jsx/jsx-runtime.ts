import type { JSX as Known } from 'hono/jsx/jsx-runtime'

type Props = Record<string, unknown> & { children?: Child }

/** Markup that may stand on a page as it is: text is escaped when it is drawn, and only what says `isEscaped` is not. */
export type Child =
  | Markup
  | { readonly isEscaped: true; toString(): string }
  | Promise<{ readonly isEscaped: true }>
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Child[]

type Component = (props: never) => Child

/** An element or component that is drawn when its text is asked for. */
export class Markup {
  readonly #tag: string | Component
  readonly #props: Props

  constructor(tag: string | Component, props: Props) {
    this.#tag = tag
    this.#props = props
  }

  get isEscaped(): true {
    return true
  }

  toString(): string {
    const tag = this.#tag
    return typeof tag === 'string' ? element(tag, this.#props) : draw(tag(this.#props as never))
  }
}

/** What the compiler makes of `<tag …>`; keys mean nothing on a page that is drawn once. */
export function jsx(tag: string | Component, props: Props): Markup {
  return new Markup(tag, props)
}

export { jsx as jsxDEV, jsx as jsxs }

export function Fragment({ children }: { children?: Child }): Child {
  return children
}

/** The HTML of whatever may stand between two tags. */
export function draw(child: Child): string {
  if (typeof child === 'string') return escaped(child)
  if (child instanceof Markup) return child.toString()
  if (typeof child === 'number') return String(child)
  if (child === null || child === undefined || typeof child === 'boolean') return ''
  if (Array.isArray(child)) return drawAll(child)
  if ('isEscaped' in child && child.isEscaped) return child.toString()
  throw new TypeError(`${Object.prototype.toString.call(child)} cannot be drawn`)
}

function drawAll(children: readonly Child[]): string {
  let text = ''
  for (const child of children) text += draw(child)
  return text
}

function element(tag: string, props: Props): string {
  let text = `<${tag}`
  for (const name in props) {
    if (name !== 'children') text += attribute(name, props[name])
  }
  const { children } = props
  if (children === undefined && empty.has(tag)) return `${text}/>`
  return `${text}>${draw(children)}</${tag}>`
}

const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
const bare = new Set(
  'async autofocus checked controls defer disabled hidden inert itemscope loop multiple muted open readonly required reversed selected'.split(
    ' ',
  ),
)

function attribute(name: string, value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return ` ${named(name)}="${escaped(value)}"`
  if (typeof value === 'number') return ` ${named(name)}="${value}"`
  if (typeof value === 'boolean') {
    if (!bare.has(name)) return ` ${named(name)}="${value}"`
    return value ? ` ${named(name)}=""` : ''
  }
  if (value instanceof String && 'isEscaped' in value) return ` ${named(name)}="${value}"`
  throw new TypeError(`the attribute ${name} is neither text nor a number`)
}

const namesSeen = new Set<string>()

function named(name: string): string {
  if (namesSeen.has(name)) return name
  if (!/^[a-zA-Z][\w:.-]*$/.test(name)) throw new TypeError(`"${name}" is no name of an attribute`)
  namesSeen.add(name)
  return name
}

const special = /[&<>"']/
const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return special.test(text) ? text.replace(/[&<>"']/g, (sign) => entities[sign] as string) : text
}

export declare namespace JSX {
  type Element = Markup
  type ElementType = string | Component
  type IntrinsicElements = Known.IntrinsicElements
  interface ElementChildrenAttribute {
    // biome-ignore lint/complexity/noBannedTypes: TypeScript reads only the name of this property
    children: {}
  }
  interface IntrinsicAttributes {
    key?: string | number
  }
}
