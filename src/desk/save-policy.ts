import * as z from 'zod'
import { frameTag } from '../cache/tags.ts'
import { rebuildFrame } from '../db/frame.ts'
import type { Revised } from '../db/house.ts'
import { policyVersionsQuestion, savePolicy as save } from '../db/policies.ts'
import { ask } from '../db/statement.ts'
import { seoulDay } from '../korean/date.ts'
import { bodyFormats } from '../news/body.ts'
import type { Policy } from '../news/masthead.ts'
import { line, slug } from './article-command.ts'
import { readBody } from './body/read.ts'
import { allowInHouse, type Desk } from './desk.ts'
import { setInHouse } from './house.ts'

export const savePolicy = z.strictObject({
  slug,
  effectiveOn: z.iso.date('시행일은 2024-01-02처럼 적어 주세요.'),
  title: line(60).pipe(z.string().min(1, '제목을 적어 주세요.')),
  body: z.strictObject({
    format: z.enum(bodyFormats),
    content: z.union([z.string(), z.array(z.unknown())]),
  }),
})

/** Adds a text under /about, or a version of one of the revision that was read, in force from its effective day. */
export async function putPolicy(desk: Desk, read: number | null, command: z.output<typeof savePolicy>) {
  allowInHouse(desk, 'save-policy')
  const { db } = desk
  const { slug, effectiveOn } = command
  const { blocks, source, dateline, removed } = await readBody(command.body)
  const signed = [source?.name, dateline].filter((name) => name !== undefined)
  const policy = { ...command, body: blocks }
  const versions = await findVersions(db, slug)
  const find = async () => cardsOf(await findVersions(db, slug))
  const replaced = versions.find((version) => version.effectiveOn === effectiveOn)
  const done = await setInHouse(
    desk,
    { subject: `policies/${slug}`, find, read },
    {
      verb: 'policy.save',
      state: { versions: [{ effectiveOn, title: command.title }] },
      detail: { effectiveOn, ...(replaced && { replaced }) },
      statements: (expected) => [save(db, policy, expected), rebuildFrame(db, seoulDay(desk.now))],
      tags: [frameTag],
    },
  )
  const left = signed.map((name) => `‘${name}’ 표시는 정책 글에 싣지 않습니다.`)
  return { ...policy, ...done, removed: [...removed, ...left] }
}

async function findVersions(db: D1Database, slug: string): Promise<Revised<Policy>[]> {
  const [versions] = await ask(db, policyVersionsQuestion(db, slug))
  return versions
}

function cardsOf(stored: readonly Revised<Policy>[]) {
  if (stored.length === 0) return null
  const versions = stored.map(({ effectiveOn, title }) => ({ effectiveOn, title }))
  return { versions, revision: revisionOf(stored) }
}

/** The revision of a policy: that of the version which was set last. */
export function revisionOf(versions: readonly { revision: number }[]): number {
  return Math.max(0, ...versions.map(({ revision }) => revision))
}
