import * as z from 'zod'
import { reporterTag } from '../cache/tags.ts'
import { saveReporter as save } from '../db/reporters.ts'
import { line, slug } from './article-command.ts'
import { commit, type Desk, only } from './desk.ts'

export const saveReporter = z.strictObject({
  slug,
  name: line(30).pipe(z.string().min(1, '기자 이름을 적어 주세요.')),
  email: z.union([z.email('전자우편 주소가 아닙니다.'), z.literal('')]).default(''),
  title: line(50).default(''),
  bio: line(1000).default(''),
  active: z.boolean().default(true),
})

/** Adds a reporter or renews what is known of one. */
export async function putReporter(desk: Desk, command: z.output<typeof saveReporter>) {
  only(desk.editor, 'desk', 'admin')
  const purged = await commit(desk, {
    verb: 'reporter.save',
    subject: `reporters/${command.slug}`,
    detail: command,
    statements: [save(desk.db, command)],
    tags: [reporterTag(command.slug)],
  })
  return { ...command, purged }
}
