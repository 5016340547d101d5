import { writtenBlocks } from './command.ts'
import { bodyIssues, koreanMessage } from './issues.ts'
import type { Written } from './rough.ts'
import { UnreadableBody } from './unreadable.ts'

/** Blocks of foreign JSON, or UnreadableBody with the path of every field that is wrong. */
export function parseBlocks(content: unknown): Written[] {
  const parsed = writtenBlocks.safeParse(content, { error: koreanMessage })
  if (parsed.success) return parsed.data
  const [first = { path: 'body.content', message: '본문 블록을 읽을 수 없습니다.' }, ...others] = bodyIssues(
    parsed.error,
  )
  throw new UnreadableBody(first, ...others)
}
