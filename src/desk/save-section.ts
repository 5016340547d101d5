import * as z from 'zod'
import { frameTag } from '../cache/tags.ts'
import { rebuildFrame } from '../db/frame.ts'
import { knownSections } from '../db/references.ts'
import { lastRevisionQuestion, saveSection as save } from '../db/sections.ts'
import { ask } from '../db/statement.ts'
import { seoulDay } from '../korean/date.ts'
import { topPath } from '../news/frame.ts'
import { reservedSlugs } from '../news/reserved-slugs.ts'
import { line } from './article-command.ts'
import { allowInHouse, type Desk } from './desk.ts'
import { setInHouse } from './house.ts'
import { BadOrder } from './refusals.ts'
import { findSection } from './take-up-section.ts'

export const sectionPath = z
  .string()
  .max(64)
  .regex(
    /^[a-z][a-z0-9-]*(\/[a-z][a-z0-9-]*)?$/,
    '영문 소문자, 숫자, 붙임표로 "economy" 또는 "economy/jobs"처럼 적어 주세요.',
  )
  .refine(
    (text) => !reservedSlugs.includes(topPath(text)),
    '사이트가 이미 쓰는 주소입니다. 다른 이름을 골라 주세요.',
  )

export const saveSection = z.strictObject({
  path: sectionPath,
  name: line(20).pipe(z.string().min(1, '섹션 이름을 적어 주세요.')),
  position: z.int().min(0).max(10_000),
})

/** Adds a section, or renames and moves among its siblings one of the revision that was read. */
export async function putSection(desk: Desk, read: number | null, command: z.output<typeof saveSection>) {
  allowInHouse(desk, 'save-section')
  const parent = topPath(command.path)
  if (parent !== command.path) {
    const [known] = await ask(desk.db, knownSections(desk.db, [parent]))
    if (!known.has(parent)) {
      throw new BadOrder([{ path: 'path', message: `상위 섹션("${parent}")을 먼저 만들어 주세요.` }])
    }
  }
  const { db } = desk
  const [last] = await ask(db, lastRevisionQuestion(db, command.path))
  const done = await setInHouse(
    desk,
    { subject: `sections/${command.path}`, find: () => findSection(db, command.path), read },
    {
      verb: 'section.save',
      state: command,
      last,
      statements: (expected, next) => [
        save(db, command, { expected, next }),
        rebuildFrame(db, seoulDay(desk.now)),
      ],
      tags: [frameTag],
    },
  )
  return { ...command, ...done }
}
