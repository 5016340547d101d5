import { Tokenizer, type Tokens } from 'marked'
import { limits } from '../limits.ts'
import { UnreadableBody } from '../unreadable.ts'

// One address written once may stand in thousands of places.
const charactersOfToken = 100

/** marked reads nested marks, lists and quotes by recursion: below a bound their signs stay as written. */
export class BoundedTokenizer extends Tokenizer {
  #depth = 0
  #scanned = 0
  #tokens = 0

  /** The first rule that marked tries at every place in a document. */
  override space(src: string): Tokens.Space | undefined {
    this.#count(1)
    return super.space(src)
  }

  /** The first rule that marked tries at every place in a paragraph. */
  override escape(src: string): Tokens.Escape | undefined {
    this.#count(1)
    return super.escape(src)
  }

  /** A short row is filled up to the width of the head. */
  override table(src: string): Tokens.Table | undefined {
    const table = tableSize(src)
    if (table > limits.markdownCells) throw tooManyCells()
    return super.table(src)
  }

  override blockquote(src: string): Tokens.Blockquote | undefined {
    return this.#deeper(() => super.blockquote(src))
  }

  override list(src: string): Tokens.List | undefined {
    return this.#deeper(() => super.list(src))
  }

  override emStrong(src: string, masked: string, before?: string): Tokens.Em | Tokens.Strong | undefined {
    this.#scan(src)
    return this.#deeper(() => super.emStrong(src, masked, before))
  }

  override del(src: string, masked: string, before?: string): Tokens.Del | undefined {
    this.#scan(src)
    return this.#deeper(() => super.del(src, masked, before))
  }

  override link(src: string): Tokens.Link | Tokens.Image | undefined {
    return this.#deeper(() => super.link(src))
  }

  override reflink(
    src: string,
    links: Parameters<Tokenizer['reflink']>[1],
  ): ReturnType<Tokenizer['reflink']> {
    const token = this.#deeper(() => super.reflink(src, links))
    if (token && 'href' in token) this.#count(token.href.length / charactersOfToken)
    return token
  }

  /** Every sign that may open a mark is matched against the rest of its paragraph. */
  #scan(src: string): void {
    if (!/^[*_~]/.test(src)) return
    this.#scanned += src.length
    if (this.#scanned > limits.markdownScan) throw tooMarked()
  }

  #count(tokens: number): void {
    this.#tokens += tokens
    if (this.#tokens > limits.markdownTokens) throw tooManyTokens()
  }

  #deeper<T>(read: () => T | undefined): T | undefined {
    if (this.#depth >= limits.markdownDepth) return undefined
    this.#depth++
    try {
      return read()
    } finally {
      this.#depth--
    }
  }
}

function tooMarked(): UnreadableBody {
  const message = '서식 기호(*, _, ~)가 너무 많습니다. 문단을 나누거나 text 형식으로 보내 주세요.'
  return new UnreadableBody({ path: 'body.content', message })
}

function tableSize(src: string): number {
  const [head = '', rule = ''] = src.split('\n', 2)
  if (!/^[ |:-]+$/.test(rule) || !rule.includes('-')) return 0
  const end = src.search(/\n\s*\n/)
  const lines = src.slice(0, end < 0 ? undefined : end).split('\n').length
  return head.split('|').length * lines
}

function tooManyCells(): UnreadableBody {
  const most = limits.markdownCells.toLocaleString('en-US')
  const message = `표의 칸이 ${most}개를 넘습니다. 표를 나누거나 줄여 주세요.`
  return new UnreadableBody({ path: 'body.content', message })
}

function tooManyTokens(): UnreadableBody {
  const message = '서식과 문단이 너무 많습니다. 나누어 올리거나 text 형식으로 보내 주세요.'
  return new UnreadableBody({ path: 'body.content', message })
}
