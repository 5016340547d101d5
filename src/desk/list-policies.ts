import type { Revised } from '../db/house.ts'
import { type PolicyCard, policiesQuestion, policyVersionsQuestion } from '../db/policies.ts'
import { ask } from '../db/statement.ts'
import { seoulDay } from '../korean/date.ts'
import { allowInHouse, type Desk } from './desk.ts'
import { NoSuch } from './refusals.ts'
import { revisionOf } from './save-policy.ts'

/** Every text under /about with its versions, the latest effective day first, and which of them is in force today. */
export async function listPolicies(desk: Desk) {
  allowInHouse(desk, 'read-house')
  const [cards] = await ask(desk.db, policiesQuestion(desk.db))
  return [...Map.groupBy(cards, ({ slug }) => slug).values()].map((versions) => toPolicy(desk, versions))
}

/** One of them with the texts of its versions; throws `NoSuch`. */
export async function requirePolicy(desk: Desk, slug: string) {
  allowInHouse(desk, 'read-house')
  const [versions] = await ask(desk.db, policyVersionsQuestion(desk.db, slug))
  if (versions.length === 0)
    throw new NoSuch(`"${slug}" 글이 없습니다. 있는 글은 GET /admin/policies에 있습니다.`)
  return toPolicy(desk, versions)
}

function toPolicy<Version extends Revised<PolicyCard>>({ now }: Desk, stored: readonly Version[]) {
  const today = seoulDay(now)
  const inForce = stored.find(({ effectiveOn }) => effectiveOn <= today)
  const versions = stored.map((version) => {
    const { slug: _, revision: __, ...told } = version
    return { ...told, inForce: version === inForce }
  })
  return { slug: stored[0]?.slug ?? '', revision: revisionOf(stored), versions }
}
