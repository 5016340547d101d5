import { type Role, roles } from '../../news/role.ts'
import { type HouseOrder, house, mayInHouse, type Order, type Reach, workflow } from '../../news/workflow.ts'
import { type ProblemType, problemTypes } from './problem-types.ts'
import type { Listed } from './table.ts'

/** How far each role may go: to `any` story or thing, to its `own` stories, or not at all. */
export function reachOf({ by, path }: Listed): Record<Role, Reach | null> {
  const reach = (role: Role): Reach | null => {
    if (by === 'anyone') return 'any'
    if (isOfHouse(by)) return mayInHouse(by, role) ? 'any' : null
    const { new: unwritten, ...written } = workflow[by]
    const judged = path.includes('{id}') ? written : { unwritten, ...written }
    const reaches = Object.values(judged).flatMap((who) => who?.[role] ?? [])
    return reaches.includes('any') ? 'any' : (reaches[0] ?? null)
  }
  return { reporter: reach('reporter'), desk: reach('desk'), admin: reach('admin') }
}

/** Whether an order is of the house, whatever story it may touch. */
export function isOfHouse(by: Order | HouseOrder): by is HouseOrder {
  return by in house
}

/** Every refusal that a route may answer with, by rising status. */
export function problemsOf(entry: Listed): ProblemType[] {
  const { by, body, query, file, ifMatch, method, path, problems = [] } = entry
  if (by === 'anyone') return ['broken']
  const limited = roles.some((role) => reachOf(entry)[role] !== 'any')
  const found: (ProblemType | false)[] = [
    'unknown-token',
    'too-many',
    'broken',
    'unavailable',
    limited && 'not-allowed',
    path.includes('{') && 'no-such',
    (body ?? query ?? file) !== undefined && 'bad-order',
    body !== undefined && 'wrong-type',
    (body ?? file) !== undefined && 'too-large',
    ...(ifMatch ? (['no-revision', 'stale'] as const) : []),
    ...(method === 'POST'
      ? (['bad-order', 'key-of-another', 'still-running', 'unheard-answer'] as const)
      : []),
    ...problems,
  ]
  return [...new Set(found.filter((type) => type !== false))].sort(
    (a, b) => problemTypes[a].status - problemTypes[b].status,
  )
}
