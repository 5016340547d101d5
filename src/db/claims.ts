import type { Seconds } from '../korean/date.ts'
import { answerDue, type Claim, type ClaimMove, claimMoves, publishDue } from '../news/claim.ts'
import { sql } from './sql.ts'
import { prepare, type Question, type Row } from './statement.ts'
import { article, claim, correction } from './tables.ts'

const p = sql.placeholder

const columns = sql`c.id, c.article_id, a.title, c.kind, c.claimant, c.request, c.state, c.received_at,
  c.answer_due, c.answered_at, c.publish_due, c.due_at, c.reason, k.id AS correction`
const from = sql`${claim} c CROSS JOIN ${article} a ON a.id = c.article_id
  LEFT JOIN ${correction} k ON k.claim_id = c.id`

const byId = prepare<'id'>`SELECT ${columns} FROM ${from} WHERE c.id = ${p('id')}`
const byOrder = prepare<'order'>`SELECT ${columns} FROM ${from} WHERE c.created_order = ${p('order')}`
const running = prepare<'at' | 'id' | 'until' | 'most'>`
  SELECT ${columns} FROM ${from}
  WHERE (c.due_at, c.id) > (${p('at')}, ${p('id')}) AND c.due_at <= ${p('until')}
  ORDER BY c.due_at, c.id LIMIT ${p('most')}`
const closed = prepare<'id' | 'most'>`
  SELECT ${columns} FROM ${from} WHERE c.due_at IS NULL AND c.id < ${p('id')}
  ORDER BY c.id DESC LIMIT ${p('most')}`

const insert = prepare`
  INSERT INTO ${claim} (article_id, kind, claimant, request, received_at, answer_due, created_order)
  VALUES (${p('article')}, ${p('kind')}, ${p('claimant')}, ${p('request')}, ${p('receivedAt')},
    ${p('answerDue')}, ${p('order')})`

// A claim that has moved on in between becomes null, which its column refuses: the whole batch fails.
const move = prepare`
  UPDATE ${claim} SET state = CASE WHEN state = ${p('from')} THEN ${p('to')} END,
    answered_at = coalesce(${p('answeredAt')}, answered_at), publish_due = coalesce(${p('publishDue')}, publish_due),
    reason = coalesce(${p('reason')}, reason)
  WHERE id = ${p('id')}`

/** The message of D1 when a claim was moved by somebody else in between. */
export const claimMoved = 'claim.state'

/** The claim of that id; null when there is none. */
export function claimQuestion(db: D1Database, id: number): Question<Claim | null> {
  return { statement: byId(db, { id }), read: ([row]) => (row ? toClaim(row) : null) }
}

/** The claim that an order has put down. */
export function claimByOrderQuestion(db: D1Database, order: string): Question<Claim | null> {
  return { statement: byOrder(db, { order }), read: ([row]) => (row ? toClaim(row) : null) }
}

/** Claims whose clock runs out until a moment, the most overdue first, after a place in this list. */
export function runningClaimsQuestion(
  db: D1Database,
  { after, until, most }: { after: { at: Seconds; id: number }; until: Seconds; most: number },
): Question<Claim[]> {
  return { statement: running(db, { ...after, until, most }), read: (rows) => rows.map(toClaim) }
}

/** Claims that owe nothing any more, newest first, below an id. */
export function closedClaimsQuestion(
  db: D1Database,
  { before, most }: { before: number; most: number },
): Question<Claim[]> {
  return { statement: closed(db, { id: before, most }), read: (rows) => rows.map(toClaim) }
}

export function insertClaim(
  db: D1Database,
  article: number,
  received: Pick<Claim, 'kind' | 'claimant' | 'request' | 'receivedAt'> & { order: string },
): D1PreparedStatement {
  return insert(db, { ...received, article, answerDue: answerDue(received.receivedAt) })
}

/** Moves a claim on from the state it was read in; fails the batch (`claimMoved`) when that is another now. */
export function moveClaim(
  db: D1Database,
  { id, state }: Pick<Claim, 'id' | 'state'>,
  { by, now, reason = null }: { by: ClaimMove; now: Seconds; reason?: string | null },
): D1PreparedStatement {
  return move(db, {
    id,
    from: state,
    to: claimMoves[by].to,
    answeredAt: by === 'publish' ? null : now,
    publishDue: by === 'agree' ? publishDue(now) : null,
    reason,
  })
}

function toClaim(row: Row): Claim {
  return {
    id: row.id as number,
    article: { id: row.article_id as number, title: row.title as string },
    kind: row.kind as Claim['kind'],
    claimant: row.claimant as string,
    request: row.request as string,
    state: row.state as Claim['state'],
    receivedAt: row.received_at as number,
    answerDue: row.answer_due as number,
    answeredAt: row.answered_at as number | null,
    publishDue: row.publish_due as number | null,
    dueAt: row.due_at as number | null,
    reason: row.reason as string,
    correction: row.correction as number | null,
  }
}
