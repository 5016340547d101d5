import * as z from 'zod'
import { placesTag } from '../cache/tags.ts'
import { frameQuestion } from '../db/frame.ts'
import { type Revised, slotRevisionQuestion, turnSlot } from '../db/house.ts'
import { fillSlot, type Placement, slotQuestion } from '../db/place.ts'
import { articleStatusesQuestion } from '../db/references.ts'
import { ask } from '../db/statement.ts'
import { hotSlot } from '../news/beside.ts'
import { topPath } from '../news/frame.ts'
import { frontSlots } from '../news/front.ts'
import { stateNames, workflow } from '../news/workflow.ts'
import { moment } from './article-command.ts'
import type { Desk } from './desk.ts'
import { setInHouse } from './house.ts'
import { BadOrder, NoSuch } from './refusals.ts'
import { allow } from './rewrite.ts'
import { orMovedAgain, slotNow } from './sections-now.ts'

/** Stories in the order of their positions; a bare number is an article's id. */
export const placeStories = z.strictObject({
  stories: z
    .array(
      z.union([
        z
          .int()
          .positive()
          .transform((article) => ({ article, from: null, until: null, pinned: false })),
        z.strictObject({
          article: z.int().positive(),
          from: moment.nullable().default(null),
          until: moment.nullable().default(null),
          pinned: z.boolean().default(false),
        }),
      ]),
    )
    .max(30, '한 자리에는 서른 건까지 놓을 수 있습니다.'),
})

interface Filled {
  stories: Omit<Placement, 'title'>[]
}

/** 배치: fills a slot of the revision that was read, 0 for one never filled, with stories in their order, and keeps the log. */
export async function placeInSlot(
  desk: Desk,
  { slot: asked, read }: { slot: string; read: number },
  command: z.output<typeof placeStories>,
) {
  allow(desk, 'place', null)
  const { db, now } = desk
  const slot = await slotNow(db, asked)
  await requireSlot(desk, slot)
  await requireStories(
    desk,
    command.stories.map((story) => story.article),
  )
  const placements = command.stories.map((story, at) => ({ ...story, position: at + 1 }))
  const done = await setInHouse<Filled>(
    desk,
    { subject: `placements/${slot}`, find: () => findSlot(db, slot), read },
    {
      verb: 'placement.fill',
      state: { stories: placements },
      statements: (expected) => [
        ...fillSlot(db, slot, { placements, sections: sectionsOf(slot), now }),
        turnSlot(db, slot, expected),
      ],
      tags: [placesTag(topPath(slot))],
    },
  ).catch(orMovedAgain)
  return { slot, ...done }
}

// The log keeps a copy of what stood here, and titles may have to be covered: it does without them.
async function findSlot(db: D1Database, slot: string): Promise<Revised<Filled>> {
  const { revision, stories } = await readSlot(db, slot)
  return { revision, stories: stories.map(({ title: _, ...placed }) => placed) }
}

/** What is placed in a slot, now or later, and how often it was filled. */
export async function readSlot(db: D1Database, slot: string): Promise<Revised<{ stories: Placement[] }>> {
  const [revision, stories] = await ask(db, slotRevisionQuestion(db, slot), slotQuestion(db, slot))
  return { revision, stories }
}

function sectionsOf(slot: string): string[] {
  return Object.values(frontSlots).includes(slot as never) ? [] : [topPath(slot)]
}

async function requireSlot(desk: Desk, slot: string): Promise<void> {
  const [frame] = await ask(desk.db, frameQuestion(desk.db))
  const slots = [...Object.values(frontSlots), ...(frame?.sections ?? []).map(({ path }) => hotSlot(path))]
  if (!slots.includes(slot as never))
    throw new NoSuch(`"${slot}" 자리가 없습니다. 있는 자리: ${slots.join(', ')}`)
}

async function requireStories(desk: Desk, ids: readonly number[]): Promise<void> {
  const [statuses] = await ask(desk.db, articleStatusesQuestion(desk.db, ids))
  const wrong = ids.flatMap((id, at) => {
    const status = statuses.get(id)
    if (!status) return [{ path: `stories.${at}`, message: `${id}번 기사가 없습니다.` }]
    if (!workflow.place[status])
      return [
        { path: `stories.${at}`, message: `${id}번은 ${stateNames[status]} 상태의 기사라 놓을 수 없습니다.` },
      ]
    return ids.indexOf(id) < at
      ? [{ path: `stories.${at}`, message: `${id}번 기사가 두 번 놓였습니다.` }]
      : []
  })
  if (wrong.length > 0) throw new BadOrder(wrong)
}
