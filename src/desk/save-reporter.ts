import * as z from 'zod'
import { reportersTag, reporterTag } from '../cache/tags.ts'
import { reporterQuestion, saveReporter as save } from '../db/reporters.ts'
import { ask } from '../db/statement.ts'
import { line, slug } from './article-command.ts'
import { allowInHouse, type Desk } from './desk.ts'
import { setInHouse } from './house.ts'

export const saveReporter = z.strictObject({
  slug,
  name: line(30).pipe(z.string().min(1, '기자 이름을 적어 주세요.')),
  email: z.union([z.email('전자우편 주소가 아닙니다.'), z.literal('')]).default(''),
  title: line(50).default(''),
  bio: line(1000).default(''),
  active: z.boolean().default(true),
})

/** Adds a reporter, or renews what is known of one of the revision that was read. */
export async function putReporter(desk: Desk, read: number | null, command: z.output<typeof saveReporter>) {
  allowInHouse(desk, 'save-reporter')
  const { db } = desk
  const { slug } = command
  const find = async () => (await ask(db, reporterQuestion(db, slug)))[0]
  const done = await setInHouse(
    desk,
    { subject: `reporters/${slug}`, find, read },
    {
      verb: 'reporter.save',
      state: command,
      statements: (expected) => [save(db, command, expected)],
      tags: [reporterTag(slug), reportersTag],
    },
  )
  return { ...command, ...done }
}
