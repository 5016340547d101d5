import * as z from 'zod'
import type { Purged } from '../cache/purge.ts'
import { frameTag } from '../cache/tags.ts'
import { rebuildFrame } from '../db/frame.ts'
import type { Revised } from '../db/house.ts'
import { moveSection as move } from '../db/move-section.ts'
import { moveSlot, requireEmptySlot } from '../db/place.ts'
import type { SectionUse } from '../db/section-use.ts'
import { lastRevisionQuestion, type SectionRow } from '../db/sections.ts'
import { ask } from '../db/statement.ts'
import { seoulDay } from '../korean/date.ts'
import { hotSlot } from '../news/beside.ts'
import { topPath } from '../news/frame.ts'
import { allowInHouse, type Desk } from './desk.ts'
import { setInHouse } from './house.ts'
import { BadOrder, WrongState } from './refusals.ts'
import { sectionPath } from './save-section.ts'
import {
  findSection,
  orChangedMeanwhile,
  type SectionTarget,
  type Stands,
  takeUpSection,
} from './take-up-section.ts'

/** The path a section is to have. */
export const moveSection = z.strictObject({ to: sectionPath })

/** The section at its new path, and how many stories came along. */
export interface MovedSection extends Revised<SectionRow> {
  stories: number
  purge: Purged
}

/** Gives a section of the revision that was read a new path: stories, subsections, lists and slots go along. */
export async function moveSectionTo(
  desk: Desk,
  { path: from, read }: SectionTarget,
  { to }: z.output<typeof moveSection>,
): Promise<MovedSection> {
  allowInHouse(desk, 'move-section')
  const { db, now } = desk
  const stands = await takeUpSection(db, from)
  requireRoom(stands, to)
  const { section, use, newest } = stands
  const { name, position } = section
  const [left] = await ask(db, lastRevisionQuestion(db, to))
  const done = await setInHouse<SectionRow>(
    desk,
    { subject: `sections/${from}`, find: () => findSection(db, from), read },
    {
      verb: 'section.move',
      state: { path: to, name, position },
      detail: { stories: use.stories },
      last: Math.max(left, newest),
      statements: (expected, next) => [
        ...slotStatements(desk, from, to),
        ...move(db, { from, to, now, expected, next }),
        rebuildFrame(db, seoulDay(now)),
      ],
      tags: [frameTag],
    },
  ).catch(orChangedMeanwhile)
  return { path: to, name, position, stories: use.stories, ...done }
}

function requireRoom({ section: { path: from }, use, paths }: Stands, to: string): void {
  const parent = topPath(to)
  if (to === from) throw badPath('지금 그 주소입니다.')
  if (paths.has(to)) throw new WrongState(occupied(to))
  if (parent === from) throw badPath('섹션을 제 아래로 옮길 수는 없습니다.')
  if (parent === to) return
  if (!paths.has(parent)) throw badPath(`상위 섹션("${parent}")을 먼저 만들어 주세요.`)
  if (from === topPath(from)) requireAlone(from, use)
}

function requireAlone(from: string, { placements, subsections }: SectionUse): void {
  if (subsections > 0) {
    throw new WrongState(`"${from}"에는 하위 섹션이 ${subsections}개 있습니다. 먼저 다른 곳으로 옮겨 주세요.`)
  }
  if (placements > 0) {
    throw new WrongState(`하위 섹션에는 자리가 없습니다. 먼저 ${hotSlot(from)} 자리를 비워 주세요.`)
  }
}

// A subsection has no slot of its own.
function slotStatements({ db, now }: Desk, from: string, to: string): D1PreparedStatement[] {
  if (from !== topPath(from)) return []
  if (to !== topPath(to)) return [requireEmptySlot(db, from, hotSlot(from))]
  return moveSlot(db, { from: hotSlot(from), to: hotSlot(to) }, now)
}

function badPath(message: string): BadOrder {
  return new BadOrder([{ path: 'to', message }])
}

function occupied(to: string): string {
  return `"${to}" 섹션이 이미 있습니다. 기사를 합치려면 POST /admin/articles/bulk의 move로 옮긴 뒤 빈 섹션을 지우세요.`
}
