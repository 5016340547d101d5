import * as z from 'zod'
import { issuesTag, issueTag } from '../cache/tags.ts'
import { issueQuestion, saveIssue as save } from '../db/issues.ts'
import { ask } from '../db/statement.ts'
import { issueKinds } from '../news/issue.ts'
import { line, slug } from './article-command.ts'
import { allowInHouse, type Desk } from './desk.ts'
import { setInHouse } from './house.ts'

export const saveIssue = z.strictObject({
  slug,
  kind: z.enum(issueKinds),
  title: line(60).pipe(z.string().min(1, '이름을 적어 주세요.')),
  description: line(300).default(''),
})

/** Adds a 핫이슈 or 기획·연재, or renews the words of one of the revision that was read. */
export async function putIssue(desk: Desk, read: number | null, command: z.output<typeof saveIssue>) {
  allowInHouse(desk, 'save-issue')
  const { db } = desk
  const { slug } = command
  const find = async () => (await ask(db, issueQuestion(db, slug)))[0]
  const done = await setInHouse(
    desk,
    { subject: `issues/${slug}`, find, read },
    {
      verb: 'issue.save',
      state: command,
      statements: (expected) => [save(db, command, expected)],
      tags: [issueTag(slug), issuesTag],
    },
  )
  return { ...command, ...done }
}
