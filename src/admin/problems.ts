import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { UnreadableBody } from '../desk/body/unreadable.ts'
import { BadOrder, NoSuch, NotAllowed, Stale, WrongState } from '../desk/refusals.ts'
import { Unknown } from './auth.ts'

interface Problem {
  status: 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 428 | 500
  type: string
  title: string
  detail?: string
  [extension: string]: unknown
}

/** Answers with problem details (RFC 9457); what is not a refusal is a bug and tells nothing of itself. */
export function problem(error: Error, c: Context): Response {
  const { status, type, ...rest } = problemOf(error)
  if (status === 500) console.error(error.stack ?? String(error))
  const body = { type: `/admin/docs#${type}`, status, ...rest }
  return c.body(JSON.stringify(body), status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'private, no-store, no-transform',
    ...(status === 401 && { 'WWW-Authenticate': 'Bearer realm="maru"' }),
  })
}

export class NoRevision extends Error {
  override name = 'NoRevision'
}

function problemOf(error: Error): Problem {
  if (error instanceof BadOrder) return badOrder(error.fields)
  if (error instanceof UnreadableBody) return badOrder(error.issues)
  const detail = error.message
  if (error instanceof Unknown) {
    return {
      status: 401,
      type: 'unknown-token',
      title: '토큰이 없거나 쓸 수 없습니다.',
      detail: 'Authorization: Bearer maru_… 머리를 보내 주세요. 토큰은 npm run token으로 만듭니다.',
    }
  }
  if (error instanceof NotAllowed)
    return { status: 403, type: 'not-allowed', title: '권한이 없습니다.', detail }
  if (error instanceof NoSuch) return { status: 404, type: 'no-such', title: '없습니다.', detail }
  if (error instanceof WrongState) {
    return { status: 409, type: 'wrong-state', title: '지금 상태에서는 할 수 없습니다.', detail }
  }
  if (error instanceof Stale) {
    return {
      status: 412,
      type: 'stale',
      title: '그사이 다른 사람이 고쳤습니다.',
      detail: '다시 읽어 고칠 것을 확인한 뒤 새 ETag로 보내 주세요.',
      revision: error.revision,
      changed: error.changed,
    }
  }
  if (error instanceof NoRevision) {
    return { status: 428, type: 'no-revision', title: 'If-Match 머리가 필요합니다.', detail }
  }
  if (error instanceof HTTPException && error.status === 413) {
    return { status: 413, type: 'too-large', title: '보낸 것이 너무 큽니다.', detail }
  }
  return {
    status: 500,
    type: 'broken',
    title: '서버에서 문제가 생겼습니다.',
    detail: '잠시 뒤 다시 시도해 주세요.',
  }
}

function badOrder(errors: readonly { path: string; message: string }[]): Problem {
  const [first] = errors
  return {
    status: 400,
    type: 'bad-order',
    title: '보낸 내용을 고쳐 주세요.',
    detail: first && `${first.path}: ${first.message}`,
    errors,
  } as Problem
}
