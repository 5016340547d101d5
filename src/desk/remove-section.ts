import { frameTag } from '../cache/tags.ts'
import { rebuildFrame } from '../db/frame.ts'
import { removeSection as remove } from '../db/move-section.ts'
import { requireEmptySlot } from '../db/place.ts'
import type { SectionUse } from '../db/section-use.ts'
import type { SectionRow } from '../db/sections.ts'
import { seoulDay } from '../korean/date.ts'
import { hotSuffix } from '../news/beside.ts'
import { allowInHouse, type Desk } from './desk.ts'
import { setInHouse } from './house.ts'
import { WrongState } from './refusals.ts'
import { findSection, orChangedMeanwhile, type SectionTarget, takeUpSection } from './take-up-section.ts'

/** Removes a section of the revision that was read, which nothing uses; old addresses that led to it lead nowhere. */
export async function removeSection(desk: Desk, { path, read }: SectionTarget) {
  allowInHouse(desk, 'remove-section')
  const { db, now } = desk
  const { use } = await takeUpSection(db, path)
  if (use.stories + use.placements + use.subsections > 0) throw new WrongState(inUse(path, use))
  const { purge } = await setInHouse<SectionRow>(
    desk,
    { subject: `sections/${path}`, find: () => findSection(db, path), read },
    {
      verb: 'section.remove',
      state: null,
      statements: (expected) => [
        requireEmptySlot(db, path, path + hotSuffix),
        ...remove(db, path, expected),
        rebuildFrame(db, seoulDay(now)),
      ],
      tags: [frameTag],
    },
  ).catch(orChangedMeanwhile)
  return { path, purge }
}

function inUse(path: string, { stories, placements, subsections }: SectionUse): string {
  const what = `기사 ${stories}건, 배치 ${placements}건, 하위 섹션 ${subsections}개`
  return `"${path}"에 ${what}가 있어 지울 수 없습니다. POST /admin/sections/${path}/move로 섹션째 옮기거나, 먼저 비워 주세요.`
}
