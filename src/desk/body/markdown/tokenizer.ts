import { Tokenizer, type Tokens } from 'marked'
import { limits } from '../limits.ts'
import { UnreadableBody } from '../unreadable.ts'

/** marked reads nested marks, lists and quotes by recursion: below a bound their signs stay as written. */
export class BoundedTokenizer extends Tokenizer {
  #depth = 0
  #scanned = 0

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
    return this.#deeper(() => super.reflink(src, links))
  }

  /** Every sign that may open a mark is matched against the rest of its paragraph. */
  #scan(src: string): void {
    if (!/^[*_~]/.test(src)) return
    this.#scanned += src.length
    if (this.#scanned > limits.markdownScan) throw tooMarked()
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
