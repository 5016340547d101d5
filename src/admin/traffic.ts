import { Locked } from '../desk/lock-article.ts'
import { lockJson } from './article-json.ts'
import type { Kind, Problem } from './problems.ts'

/** More orders a minute than are carried out. */
export class TooMany extends Error {
  override name = 'TooMany'
}

/** An `Idempotency-Key` comes again with another request. */
export class KeyOfAnother extends Error {
  override name = 'KeyOfAnother'
  constructor(key: string) {
    super(`Idempotency-Key "${key}"는 다른 내용과 함께 이미 쓰였습니다. 새 주문에는 새 키를 보내 주세요.`)
  }
}

/** The first request with this `Idempotency-Key` has no answer yet. */
export class StillRunning extends Error {
  override name = 'StillRunning'
}

/** The order of this `Idempotency-Key` was carried out, but its answer was lost; `subject` is what it changed. */
export class UnheardAnswer extends Error {
  override name = 'UnheardAnswer'
  readonly subject: string
  constructor(subject: string) {
    super(`이 주문은 이미 이루어졌지만 답이 남아 있지 않습니다. GET /admin/${subject}에서 확인하세요.`)
    this.subject = subject
  }
}

/** What the door itself refuses, whatever the order says. */
export const trafficProblems: readonly [Kind, Problem][] = [
  [TooMany, { status: 429, type: 'too-many', title: '요청이 너무 잦습니다.', retryAfter: 60 }],
  [KeyOfAnother, { status: 409, type: 'key-of-another', title: '이미 쓰인 Idempotency-Key입니다.' }],
  [
    StillRunning,
    {
      status: 409,
      type: 'still-running',
      title: '같은 Idempotency-Key의 주문이 아직 끝나지 않았습니다.',
      detail: '잠시 뒤 같은 키로 다시 보내 주세요.',
      retryAfter: 2,
    },
  ],
  [UnheardAnswer, { status: 409, type: 'unheard-answer', title: '이미 이루어진 주문입니다.' }],
  [Locked, { status: 409, type: 'locked', title: '다른 사람이 고치고 있습니다.' }],
]

/** What a problem of the door tells beside its words. */
export function trafficExtension(error: Error): Record<string, unknown> {
  if (error instanceof Locked) return { lock: lockJson(error.lock) }
  return error instanceof UnheardAnswer ? { subject: error.subject } : {}
}
