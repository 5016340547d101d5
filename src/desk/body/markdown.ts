import { getDefaults, Lexer } from 'marked'
import { readHtml } from './html/read.ts'
import { limits } from './limits.ts'
import { htmlOf } from './markdown/html.ts'
import { BoundedTokenizer } from './markdown/tokenizer.ts'
import type { Rough } from './rough.ts'
import { UnreadableBody } from './unreadable.ts'

const longWord = new RegExp(`\\S{${limits.markdownWord + 1}}|[^\\S\\n]{${limits.markdownGap + 1}}`)

/** GitHub's Markdown, a line end being a line break; raw HTML inside it goes through the same reader as all HTML. */
export function readMarkdown(
  markdown: string,
  photos: ReadonlySet<string>,
): { rough: Rough[]; removed: string[] } {
  const source = markdown.replace(/\r\n?/g, '\n').replace(/^\uFEFF/, '')
  if (source.split(/\n\s*\n/).some((part) => part.length > limits.markdownParagraph)) throw tooLong()
  if (longWord.test(source)) throw tooLongWord()
  const lexer = new Lexer({ ...getDefaults(), gfm: true, breaks: true, tokenizer: new BoundedTokenizer() })
  return readHtml(htmlOf(lexer.lex(source)), photos)
}

function tooLong(): UnreadableBody {
  const most = limits.markdownParagraph.toLocaleString('en-US')
  const message = `빈 줄 없이 ${most}자를 넘는 부분이 있습니다. 빈 줄로 나누고, 그림은 사진으로 올려 주세요.`
  return new UnreadableBody({ path: 'body.content', message })
}

function tooLongWord(): UnreadableBody {
  const word = limits.markdownWord.toLocaleString('en-US')
  const gap = limits.markdownGap.toLocaleString('en-US')
  const message = `띄어쓰기 없이 ${word}자를 넘거나 빈칸만 ${gap}자를 넘는 부분이 있습니다. 나누거나 줄이고, 그림은 사진으로 올려 주세요.`
  return new UnreadableBody({ path: 'body.content', message })
}
