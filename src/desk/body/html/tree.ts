import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'
import { limits } from '../limits.ts'
import { UnreadableBody } from '../unreadable.ts'

export type Node = DefaultTreeAdapterTypes.ChildNode
export type Element = DefaultTreeAdapterTypes.Element

/** The nodes of a document's body, built as a browser would build them; refuses trees that are too deep or too large. */
export function parseBody(html: string): Node[] {
  const document = parse(html, { treeAdapter: boundedAdapter() })
  const root = document.childNodes.find((node) => isElement(node) && node.tagName === 'html')
  const body = childrenOf(root).find((node) => isElement(node) && node.tagName === 'body')
  return childrenOf(body)
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node
}

export function childrenOf(node: Node | undefined): Node[] {
  return node && 'childNodes' in node ? node.childNodes : []
}

export function attribute(element: Element, name: string): string {
  return element.attrs.find((attr) => attr.name === name)?.value ?? ''
}

export function hasAttribute(element: Element, name: string): boolean {
  return element.attrs.some((attr) => attr.name === name)
}

function boundedAdapter(): typeof defaultTreeAdapter {
  let tags = 0
  let depth = 0
  return {
    ...defaultTreeAdapter,
    createElement(...element) {
      if (++tags > limits.tags) throw refusal('태그가 너무 많습니다')
      return defaultTreeAdapter.createElement(...element)
    },
    onItemPush() {
      if (++depth > limits.tagDepth) throw refusal('태그가 너무 깊게 겹쳐 있습니다')
    },
    onItemPop() {
      depth--
    },
  }
}

function refusal(reason: string): UnreadableBody {
  const message = `${reason}. 서식을 지우고 붙여 넣거나 text 형식으로 보내 주세요.`
  return new UnreadableBody({ path: 'body.content', message })
}
