import type * as z from 'zod'
import type { BodyIssue } from './unreadable.ts'

type Issue = z.core.$ZodIssue

const most = 20

/** What is wrong with sent blocks, each with its path from `body.content` on; at most 20. */
export function bodyIssues(error: z.ZodError): BodyIssue[] {
  return error.issues.slice(0, most).map((issue) => {
    const { path, message } = deepest(issue)
    return { path: ['body.content', ...path.map(String)].join('.'), message }
  })
}

const kinds: Record<string, string> = {
  string: '글(문자열)',
  array: '배열',
  object: '객체',
  boolean: 'true나 false',
  number: '숫자',
  int: '정수',
}

/** zod's finding as a sentence for an editor; undefined leaves it to zod. */
export function koreanMessage(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return '빠진 값입니다. 넣어 주세요.'
      return `${kinds[issue.expected] ?? issue.expected}이어야 합니다.`
    case 'invalid_value':
      return `쓸 수 있는 값: ${issue.values.map(String).join(', ')}`
    case 'unrecognized_keys':
      return `모르는 항목입니다: ${issue.keys.join(', ').slice(0, 200)}`
    case 'too_big':
      return `너무 큽니다. ${issue.maximum}까지 쓸 수 있습니다.`
    case 'too_small':
      return `너무 작습니다. ${issue.minimum}부터 쓸 수 있습니다.`
    case 'invalid_union':
      return issue.discriminator ? '모르는 블록 종류입니다.' : '글(문자열)이나 조각의 배열이어야 합니다.'
    default:
      return undefined
  }
}

/** Of a union's branches, the one that understood the most of the value knows best what is wrong. */
function deepest(issue: Issue): { path: PropertyKey[]; message: string } {
  if (issue.code !== 'invalid_union') return issue
  const found = issue.errors.flatMap((branch) => branch.slice(0, 1).map(deepest))
  const best = found.toSorted((a, b) => b.path.length - a.path.length)[0]
  if (!best || best.path.length === 0) return issue
  return { path: [...issue.path, ...best.path], message: best.message }
}
