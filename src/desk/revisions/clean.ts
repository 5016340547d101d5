import type { Stored } from '../../db/redact.ts'
import type { Row } from '../../db/statement.ts'
import type { Redaction } from '../../news/revision.ts'
import { type Cover, covered } from './cover.ts'
import { type Coverable, stateWithout, stateWithoutFields } from './cover-state.ts'

/** What is to be covered, and in which of the kept states. */
export type Wanted =
  | { revision: number; fields: Coverable[] }
  | { revision: number; text: string; reach: 'revision' | 'article' }

export interface Cleaned {
  stored: Stored
  before: Row
  after: Row
}

/** The kept states that change when this is covered, each with the trace that it was. */
export async function cleanStates(
  states: readonly Stored[],
  wanted: Wanted,
  trace: Redaction,
): Promise<Cleaned[]> {
  const reached = states.filter(
    ({ number }) => number === wanted.revision || ('reach' in wanted && wanted.reach === 'article'),
  )
  const cleaned = await Promise.all(reached.map((stored) => cleanState(stored, wanted, trace)))
  return cleaned.filter((state) => state !== null)
}

/** The audit details that change when words are covered. */
export function cleanDetails(details: readonly Stored[], cover: Cover): { stored: Stored; after: string }[] {
  return details
    .map((stored) => ({ stored, after: JSON.stringify(covered(JSON.parse(stored.text), cover)) }))
    .filter(({ stored, after }) => after !== stored.text)
}

async function cleanState(stored: Stored, wanted: Wanted, trace: Redaction): Promise<Cleaned | null> {
  const before = JSON.parse(stored.text) as Row
  const after =
    'text' in wanted ? await stateWithout(before, wanted.text) : stateWithoutFields(before, wanted.fields)
  const earlier = (before.redacted ?? []) as Redaction[]
  return after && { stored, before, after: { ...after, redacted: [...earlier, trace] } }
}
