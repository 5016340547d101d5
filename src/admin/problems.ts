import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { DatabaseUnavailable } from '../db/unavailable.ts'
import { UnreadableBody } from '../desk/body/unreadable.ts'
import { BadOrder, type FieldError, NoSuch, NotAllowed, Stale, WrongState } from '../desk/refusals.ts'

/** Nobody of that token is known here. */
export class Unknown extends Error {
  override name = 'Unknown'
}

/** A change came without the revision that the editor has read. */
export class NoRevision extends Error {
  override name = 'NoRevision'
}

interface Problem {
  status: ContentfulStatusCode
  type: string
  title: string
  detail?: string
  [extension: string]: unknown
}

/** Answers with problem details (RFC 9457); what is not a refusal is a bug and tells nothing of itself. */
export function problem(error: Error, c: Context): Response {
  const { status, type, ...rest } = problemOf(error)
  if (status >= 500) console.error(error.stack ?? String(error), error.cause ?? '')
  return c.body(JSON.stringify({ type: `/admin/docs#${type}`, status, ...rest }), status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'private, no-store, no-transform',
    ...(status === 401 && { 'WWW-Authenticate': 'Bearer realm="maru"' }),
    ...(status === 503 && { 'Retry-After': '5' }),
  })
}

function problemOf(error: Error): Problem {
  if (error instanceof BadOrder) return badOrder(error.fields)
  if (error instanceof UnreadableBody) return badOrder(error.issues)
  if (error instanceof Stale) return stale(error)
  const known = plainProblems.find(([kind]) => error instanceof kind)
  if (known) return { detail: error.message, ...known[1] }
  if (error instanceof HTTPException && error.status === 413) return tooLarge
  return broken
}

type Kind = abstract new (...given: never[]) => Error

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
  [NoRevision, { status: 428, type: 'no-revision', title: 'If-Match 머리가 필요합니다.' }],
  [
    DatabaseUnavailable,
    {
      status: 503,
      type: 'unavailable',
      title: '데이터베이스가 잠시 답하지 않습니다.',
      detail: '잠시 뒤 다시 보내 주세요.',
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
    ...(first && { detail: `${first.path}: ${first.message}` }),
    errors,
  }
}

function stale({ revision, changed }: Stale): Problem {
  return {
    status: 412,
    type: 'stale',
    title: '그사이 다른 사람이 고쳤습니다.',
    detail: '다시 읽어 고칠 것을 확인한 뒤 새 ETag로 보내 주세요.',
    revision,
    changed,
  }
}
