import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { DatabaseUnavailable } from '../db/unavailable.ts'
import { UnreadableBody } from '../desk/body/unreadable.ts'
import { PhotoIsUsed } from '../desk/delete-photo.ts'
import {
  BadOrder,
  type FieldError,
  NoRevision,
  NoSuch,
  NotAllowed,
  Stale,
  WrongState,
} from '../desk/refusals.ts'
import { isoSeoul } from '../korean/date.ts'
import { changedJson } from './changed-json.ts'
import type { ProblemType } from './contract/problem-types.ts'
import { photoIsUsed } from './photo-problem.ts'
import { trafficExtension, trafficProblems } from './traffic.ts'

/** Nobody of that token is known here. */
export class Unknown extends Error {
  override name = 'Unknown'
}

/** The body is not what the order wants, by its own `Content-Type`. */
export class WrongType extends Error {
  override name = 'WrongType'
}

export interface Problem<Type = ProblemType> {
  status: ContentfulStatusCode
  type: Type
  title: string
  detail?: string
  /** Seconds, told as a header. */
  retryAfter?: number
  [extension: string]: unknown
}

/** Answers with problem details (RFC 9457); what is not a refusal is a bug and tells nothing of itself. */
export function problem(error: Error, c: Context): Response {
  const { retryAfter, ...told } = problemDetails(error)
  const { status } = told
  return c.body(JSON.stringify(told), status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'private, no-store, no-transform',
    ...(status === 401 && { 'WWW-Authenticate': 'Bearer realm="maru"' }),
    ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) }),
  })
}

/** The problem itself, for answers that hold several. */
export function problemDetails(error: Error): Problem<string> {
  const { type, ...rest } = problemOf(error)
  if (rest.status >= 500) console.error(error.stack ?? String(error), error.cause ?? '')
  return { type: `/admin/docs#${type}`, ...rest }
}

function problemOf(error: Error): Problem {
  if (error instanceof BadOrder) return badOrder(error.fields)
  if (error instanceof UnreadableBody) return badOrder(error.issues)
  if (error instanceof Stale) return stale(error)
  if (error instanceof PhotoIsUsed) return photoIsUsed(error)
  const known = [...plainProblems, ...trafficProblems].find(([kind]) => error instanceof kind)
  if (known) return { detail: error.message, ...known[1], ...trafficExtension(error) }
  if (error instanceof HTTPException && error.status === 413) return tooLarge
  return broken
}

export type Kind = abstract new (...given: never[]) => Error

const plainProblems: readonly [Kind, Problem][] = [
  [
    Unknown,
    {
      status: 401,
      type: 'unknown-token',
      title: '토큰이 없거나 쓸 수 없습니다.',
      detail: 'Authorization: Bearer maru_… 머리를 보내 주세요. 토큰은 npm run token으로 만듭니다.',
    },
  ],
  [NotAllowed, { status: 403, type: 'not-allowed', title: '권한이 없습니다.' }],
  [NoSuch, { status: 404, type: 'no-such', title: '없습니다.' }],
  [WrongState, { status: 409, type: 'wrong-state', title: '지금 상태에서는 할 수 없습니다.' }],
  [WrongType, { status: 415, type: 'wrong-type', title: 'JSON으로 보내 주세요.' }],
  [NoRevision, { status: 428, type: 'no-revision', title: 'If-Match 머리가 필요합니다.' }],
  [
    DatabaseUnavailable,
    {
      status: 503,
      type: 'unavailable',
      title: '데이터베이스가 잠시 답하지 않습니다.',
      detail: '잠시 뒤 다시 보내 주세요.',
      retryAfter: 5,
    },
  ],
]

const tooLarge: Problem = {
  status: 413,
  type: 'too-large',
  title: '보낸 것이 너무 큽니다.',
  detail: '사진은 20 MB, 그 밖의 것은 2 MB까지 받습니다.',
}

const broken: Problem = {
  status: 500,
  type: 'broken',
  title: '서버에서 문제가 생겼습니다.',
  detail: '잠시 뒤 다시 시도해 주세요.',
}

function badOrder(errors: readonly FieldError[]): Problem {
  const [first] = errors
  return {
    status: 400,
    type: 'bad-order',
    title: '보낸 내용을 고쳐 주세요.',
    ...(first && { detail: first.path ? `${first.path}: ${first.message}` : first.message }),
    errors,
  }
}

function stale({ revision, changed, since }: Stale): Problem {
  return {
    status: 412,
    type: 'stale',
    title: '그사이 다른 사람이 고쳤습니다.',
    detail: '다시 읽어 고칠 것을 확인한 뒤 새 ETag로 보내 주세요.',
    revision,
    changed: changed.map(changedJson),
    since: since.map(({ at, ...order }) => ({ ...order, at: isoSeoul(at) })),
  }
}
