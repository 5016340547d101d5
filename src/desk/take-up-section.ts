import type { Revised } from '../db/house.ts'
import { type SectionUse, sectionUseQuestion } from '../db/section-use.ts'
import { type SectionRow, sectionQuestion, sectionsQuestion } from '../db/sections.ts'
import { movedSectionQuestion } from '../db/sections-now.ts'
import { ask } from '../db/statement.ts'
import { topPath } from '../news/frame.ts'
import { NoSuch, WrongState } from './refusals.ts'
import { isGone } from './sections-now.ts'

/** The section an order means, and the revision the editor has read. */
export interface SectionTarget {
  path: string
  read: number
}

/** A section, all that stands in it, the highest revision there or below it, and the paths of all sections. */
export interface Stands {
  section: Revised<SectionRow>
  use: SectionUse
  newest: number
  paths: ReadonlySet<string>
}

/** The section of that path as it is now; throws `NoSuch`, which says where it has gone. */
export async function takeUpSection(db: D1Database, path: string): Promise<Stands> {
  const [sections, use, movedTo] = await ask(
    db,
    sectionsQuestion(db),
    sectionUseQuestion(db, path),
    movedSectionQuestion(db, path),
  )
  const section = sections.find((known) => known.path === path)
  if (section) {
    const along = sections.filter((known) => known.path === path || topPath(known.path) === path)
    const newest = Math.max(...along.map(({ revision }) => revision))
    return { section, use, newest, paths: new Set(sections.map((known) => known.path)) }
  }
  const now = movedTo ? ` 지금은 "${movedTo}"에 있습니다.` : ''
  throw new NoSuch(`"${path}" 섹션이 없습니다.${now}`)
}

/** The section of that path, or null. */
export async function findSection(db: D1Database, path: string): Promise<Revised<SectionRow> | null> {
  const [section] = await ask(db, sectionQuestion(db, path))
  return section
}

/** Refuses what failed because sections, or what stands in them, changed since they were taken up. */
export function orChangedMeanwhile(error: unknown): never {
  if (!isGone(error) && !isTaken(error)) throw error
  throw new WrongState('그사이 섹션이나 거기 선 것이 바뀌었습니다. 다시 확인한 뒤 보내 주세요.')
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && /UNIQUE constraint failed: section\.|FOREIGN KEY/.test(error.message)
}
