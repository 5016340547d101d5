import * as z from 'zod'
import { issueTag } from '../cache/tags.ts'
import { saveIssue as save } from '../db/issues.ts'
import { issueKinds } from '../news/issue.ts'
import { line, slug } from './article-command.ts'
import { commit, type Desk, only } from './desk.ts'

export const saveIssue = z.strictObject({
  slug,
  kind: z.enum(issueKinds),
  title: line(60).pipe(z.string().min(1, '이름을 적어 주세요.')),
  description: line(300).default(''),
})

/** Adds a 핫이슈 or 기획·연재, or renews its words. */
export async function putIssue(desk: Desk, command: z.output<typeof saveIssue>) {
  only(desk.editor, 'desk', 'admin')
  const purged = await commit(desk, {
    verb: 'issue.save',
    subject: `issues/${command.slug}`,
    detail: command,
    statements: [save(desk.db, command)],
    tags: [issueTag(command.slug)],
  })
  return { ...command, purged }
}
