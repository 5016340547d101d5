import { sectionIsGone } from '../db/section-use.ts'
import { sectionsNowQuestion } from '../db/sections-now.ts'
import { ask } from '../db/statement.ts'
import { hotSlot } from '../news/beside.ts'
import { topPath } from '../news/frame.ts'
import { BadOrder, type FieldError, WrongState } from './refusals.ts'

/** The paths that sections have now, by whatever paths they are called; `BadOrder` for what is none. */
export async function requireSections(db: D1Database, names: readonly string[]): Promise<string[]> {
  const [now] = await ask(db, sectionsNowQuestion(db, names))
  const wrong = unknownSections(names, now)
  if (wrong.length > 0) throw new BadOrder(wrong)
  return calledNow(names, now)
}

/** What is wrong with those of the names that no section has or had. */
export function unknownSections(
  names: readonly string[],
  now: { has: (name: string) => boolean },
): FieldError[] {
  return names.flatMap((name, at) =>
    now.has(name)
      ? []
      : [{ path: `sections.${at}`, message: `"${name}": GET /admin/sections에 있는 섹션 가운데 없습니다.` }],
  )
}

/** The names as they are now, once each. */
export function calledNow(names: readonly string[], now: ReadonlyMap<string, string>): string[] {
  return [...new Set(names.map((name) => now.get(name) ?? name))]
}

/** The slot as its section is called now. */
export async function slotNow(db: D1Database, slot: string): Promise<string> {
  const top = topPath(slot)
  if (slot !== hotSlot(top)) return slot
  const [now] = await ask(db, sectionsNowQuestion(db, [top]))
  return hotSlot(now.get(top) ?? top)
}

/** Whether a batch failed because a section that it names was moved or removed meanwhile. */
export function isGone(error: unknown): error is Error {
  return error instanceof Error && error.message.includes(sectionIsGone)
}

/** Carries out what names sections; where one was moved since they were looked up, once more with the paths of now. */
export async function atSectionsNow<Done>(
  db: D1Database,
  sections: readonly string[],
  act: (sections: string[]) => Promise<Done>,
): Promise<Done> {
  return act([...sections]).catch(async (error: unknown) => {
    if (!isGone(error)) throw error
    return act(await requireSections(db, sections)).catch(orMovedAgain)
  })
}

/** Refuses what failed because a section was moved or removed meanwhile. */
export function orMovedAgain(error: unknown): never {
  throw isGone(error) ? new WrongState(movedMeanwhile) : error
}

const movedMeanwhile =
  '그사이 섹션의 주소가 바뀌었거나 섹션이 없어졌습니다. GET /admin/sections로 확인한 뒤 다시 보내 주세요.'
