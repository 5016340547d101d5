import * as z from 'zod'
import { frameTag } from '../cache/tags.ts'
import { laterOrdersQuestion } from '../db/audit-log.ts'
import { rebuildFrame } from '../db/frame.ts'
import {
  formerMastheadsQuestion,
  mastheadQuestion,
  type StoredMasthead,
  saveMasthead,
} from '../db/masthead.ts'
import { ask } from '../db/statement.ts'
import { seoulDay } from '../korean/date.ts'
import type { Station } from '../news/frame.ts'
import { line } from './article-command.ts'
import { allowInHouse, commit, type Desk } from './desk.ts'
import { differences, isRace } from './house.ts'
import { NoSuch, Stale } from './refusals.ts'

const day = z.union([z.iso.date('날짜는 2020-03-02처럼 적어 주세요.'), z.literal('')])

const facts = z.strictObject({
  name: line(40),
  nameLatin: line(60),
  slogan: line(100),
  company: line(60),
  registrationNumber: line(40),
  registeredOn: day,
  foundedOn: day,
  publisher: line(40),
  editor: line(80),
  youthOfficer: line(40),
  privacyOfficer: line(40),
  address: line(150),
  phone: line(40),
  fax: line(40),
  email: z.union([z.email('전자우편 주소가 아닙니다.'), z.literal('')]),
  businessNumber: line(40),
  copyright: line(150),
})

const station = z.strictObject({ id: z.int().positive(), name: line(20).pipe(z.string().min(1)) })

/** Facts of the masthead to change, and the weather stations of the header (KMA's stn_id) in their order. */
export const reviseMasthead = z.strictObject({
  ...facts.partial().shape,
  stations: z.array(station).max(40, '머리의 관측 지점은 마흔 곳까지입니다.').optional(),
})

/** Changes the masthead of the given revision; another revision throws `Stale`. */
export async function changeMasthead(
  desk: Desk,
  revision: number,
  command: z.output<typeof reviseMasthead>,
): Promise<StoredMasthead> {
  allowInHouse(desk, 'revise-masthead')
  const { db, now, editor } = desk
  const before = await requireMasthead(db)
  if (before.revision !== revision) throw await staleness(db, revision)
  const { stations = before.stations, ...changed } = command
  const named = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined))
  const after = { revision, facts: { ...before.facts, ...named }, stations }
  await commit(desk, {
    verb: 'masthead.revise',
    subject,
    revision: revision + 1,
    detail: { before: before.facts },
    statements: [...saveMasthead(db, after, { now, actor: editor.token }), rebuildFrame(db, seoulDay(now))],
    tags: [frameTag],
  }).catch(async (error: unknown) => {
    if (!isRace(error)) throw error
    throw await staleness(db, revision)
  })
  return { ...after, revision: revision + 1 }
}

const subject = 'masthead'

async function staleness(db: D1Database, revision: number): Promise<Stale> {
  const current = await requireMasthead(db)
  const [since, [read]] = await ask(
    db,
    laterOrdersQuestion(db, subject, revision),
    formerMastheadsQuestion(db, { before: revision + 1, most: 1 }),
  )
  const known = read?.revision === revision
  const changed = known ? differences(flat(read), flat(current)) : []
  return new Stale(current.revision, changed, since)
}

function flat({ facts, stations }: Pick<StoredMasthead, 'facts'> & { stations: Station[] | null }) {
  return { ...facts, stations }
}

async function requireMasthead(db: D1Database): Promise<StoredMasthead> {
  const [masthead] = await ask(db, mastheadQuestion(db))
  if (!masthead) throw new NoSuch('발행 정보가 없습니다. 먼저 마이그레이션을 적용하세요.')
  return masthead
}
