import { type DefaultTreeAdapterTypes, parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** A rendered page or part, read back by a real HTML parser. */
export function rendered(markup: { toString(): string | Promise<string> }) {
  return new Rendered(parse(String(markup)))
}

class Rendered {
  readonly #root: Node

  constructor(root: Node) {
    this.#root = root
  }

  all(tag: string, attribute = ''): Rendered[] {
    return elements(this.#root)
      .filter((element) => element.tagName === tag)
      .filter((element) => !attribute || element.attrs.some(({ name }) => name === attribute))
      .map((element) => new Rendered(element))
  }

  get tags(): string[] {
    return elements(this.#root).map((element) => element.tagName)
  }

  get text(): string {
    return textOf(this.#root).replace(/\s+/g, ' ').trim()
  }

  get classes(): string {
    return elements(this.#root)
      .map((element) => attributeOf(element, 'class'))
      .join(' ')
  }

  attribute(name: string): string | null {
    return 'attrs' in this.#root ? attributeOf(this.#root, name) : null
  }
}

function elements(node: Node): Element[] {
  if (!('childNodes' in node)) return []
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elements(child)] : []))
}

function textOf(node: Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

function attributeOf(element: Element, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null
}
