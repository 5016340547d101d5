import type { Article } from '../news/article.ts'
import type { Editor } from '../news/role.ts'
import { type Order, refusal, stateNames, workflow } from '../news/workflow.ts'
import { NotAllowed, WrongState } from './refusals.ts'

/** Why an editor may not give an order, and whom to turn to; null when it may be given. */
export function refusalFor(
  order: Order,
  editor: Editor,
  article: Article | null,
): NotAllowed | WrongState | null {
  const reason = refusal(order, editor, article)
  if (reason === null) return null
  if (reason === 'role') return new NotAllowed(`${editor.role} 역할로는 ${deeds[order]} 수 없습니다.`)
  const state = article?.status ?? 'new'
  const words = `${stateNames[state]} 상태에서는 ${deeds[order]} 수 없습니다.`
  const { held, [state]: now } = workflow[order]
  const isHandedIn = held?.[editor.role] !== undefined && now?.desk !== undefined
  return new WrongState(isHandedIn ? `${words} ${askTheDesk}` : words)
}

const askTheDesk = '데스크에 보류를 부탁하면, 보류된 뒤에 다시 고칠 수 있습니다.'

const deeds: Record<Order, string> = {
  read: '이 기사를 볼',
  create: '기사를 쓸',
  revise: '이 기사를 고칠',
  'restore-revision': '이 기사를 앞의 판으로 되돌릴',
  submit: '이 기사를 송고할',
  publish: '이 기사를 출고할',
  hold: '이 기사를 보류할',
  withdraw: '이 기사를 삭제할',
  restore: '이 기사를 되살릴',
  place: '이 기사를 배치할',
  claim: '정정·반론 청구를 다룰',
  correct: '이 기사에 정정·반론을 실을',
  redact: '이 기사를 가릴',
  unlock: '이 기사의 잠금을 풀',
}
