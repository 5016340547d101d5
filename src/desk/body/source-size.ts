import { limits } from './limits.ts'
import { UnreadableBody } from './unreadable.ts'

const lineEnd = /[\n\r\v\f\u0085\u2028\u2029]/g

/** The same source, if a reader may begin on it; else UnreadableBody. Every reader's time and memory follow from these counts. */
export function checkSource(source: string): string {
  const most = limits.characters
  if (source.length > most) {
    throw refusal(`본문이 ${most.toLocaleString('en-US')}자를 넘습니다. 나누어 올려 주세요.`)
  }
  if (linesIn(source) > limits.lines) throw tooManyLines()
  return source
}

/** The same blocks before anything looks at their kind; else UnreadableBody. */
export function checkBlockSource(content: unknown): unknown {
  let parts = 0
  let lines = 0
  const count = (value: unknown, depth: number): void => {
    if (++parts > limits.parts) throw tooManyParts()
    if (depth > limits.partDepth) throw refusal('본문 블록이 너무 깊게 겹쳐 있습니다. 풀어서 보내 주세요.')
    if (typeof value === 'string') lines += linesIn(value)
    if (lines > limits.lines) throw tooManyLines()
    if (typeof value !== 'object' || value === null) return
    for (const inner of Object.values(value)) count(inner, depth + 1)
  }
  count(content, 0)
  return content
}

function linesIn(text: string): number {
  let lines = 0
  lineEnd.lastIndex = 0
  while (lines <= limits.lines && lineEnd.test(text)) lines++
  return lines
}

function tooManyLines(): UnreadableBody {
  return refusal(`본문이 ${limits.lines.toLocaleString('en-US')}줄을 넘습니다. 나누어 올려 주세요.`)
}

function tooManyParts(): UnreadableBody {
  const most = limits.parts.toLocaleString('en-US')
  return refusal(`본문 블록에 든 값이 모두 ${most}개를 넘습니다. 나누어 올려 주세요.`)
}

function refusal(message: string): UnreadableBody {
  return new UnreadableBody({ path: 'body.content', message })
}
