import * as z from 'zod'
import { frameTag } from '../cache/tags.ts'
import { rebuildFrame } from '../db/frame.ts'
import { savePolicy as save } from '../db/policies.ts'
import { seoulDay } from '../korean/date.ts'
import { bodyFormats } from '../news/body.ts'
import { line, slug } from './article-command.ts'
import { readBody } from './body/read.ts'
import { commit, type Desk, only } from './desk.ts'

export const savePolicy = z.strictObject({
  slug,
  effectiveOn: z.iso.date('시행일은 2024-01-02처럼 적어 주세요.'),
  title: line(60).pipe(z.string().min(1, '제목을 적어 주세요.')),
  body: z.strictObject({
    format: z.enum(bodyFormats),
    content: z.union([z.string(), z.array(z.unknown())]),
  }),
})

/** Adds a text under /about, or a new version of one, in force from its effective day. */
export async function putPolicy(desk: Desk, command: z.output<typeof savePolicy>) {
  only(desk.editor, 'admin')
  const { blocks } = await readBody(command.body)
  const policy = { ...command, body: blocks }
  const purged = await commit(desk, {
    verb: 'policy.save',
    subject: `policies/${command.slug}`,
    detail: { effectiveOn: command.effectiveOn },
    statements: [save(desk.db, policy), rebuildFrame(desk.db, seoulDay(desk.now))],
    tags: [frameTag],
  })
  return { ...policy, purged }
}
