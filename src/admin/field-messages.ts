import * as z from 'zod'

const shapes: Record<string, string> = {
  string: '글자(문자열)로',
  number: '숫자로',
  int: '정수로',
  boolean: 'true나 false로',
  array: '대괄호 목록으로',
  object: '중괄호 묶음으로',
}

/** What to do about a wrong field, in newsroom Korean; undefined leaves it to zod's own words. */
export function fieldMessage(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return '꼭 있어야 하는 항목입니다.'
      return `${shapeOf(issue)} 적어 주세요.`
    case 'too_big':
      if (issue.origin === 'string') return `${issue.maximum}자까지 적을 수 있습니다.`
      return issue.origin === 'array'
        ? `${issue.maximum}개까지 적을 수 있습니다.`
        : `${issue.maximum} 이하로 적어 주세요.`
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return '비워 둘 수 없습니다.'
      return issue.origin === 'array'
        ? `${issue.minimum}개 이상 적어 주세요.`
        : `${issue.minimum} 이상으로 적어 주세요.`
    case 'invalid_value':
      return `${issue.values.join(', ')} 가운데 하나로 적어 주세요.`
    case 'invalid_format':
      return '쓸 수 없는 글자나 모양이 있습니다. /admin/docs의 보기를 확인해 주세요.'
    case 'invalid_union':
      if (Array.isArray(issue.options))
        return `${issue.options.map(String).join(', ')} 가운데 하나로 적어 주세요.`
      return '적힌 모양을 알 수 없습니다. /admin/docs의 보기를 확인해 주세요.'
    default:
      return undefined
  }
}

function shapeOf({ expected, inst }: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidType>): string {
  if (inst instanceof z.ZodObject) return `{ ${Object.keys(inst.shape).join(', ')} }처럼 중괄호 묶음으로`
  return shapes[expected] ?? `${expected} 모양으로`
}
