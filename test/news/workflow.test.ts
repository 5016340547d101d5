import { describe, expect, it } from 'vitest'
import { type Article, statuses } from '../../src/news/article.ts'
import { type Editor, type Role, roles } from '../../src/news/role.ts'
import {
  type HouseOrder,
  house,
  mayInHouse,
  type Order,
  orders,
  refusal,
  workflow,
} from '../../src/news/workflow.ts'

const own = 'own token'
const articleIn = (status: Article['status'], createdBy: string, reporters: string[] = []) =>
  ({ status, createdBy, reporters }) as unknown as Article
const editor = (role: Role, reporter: string | null = null): Editor => ({
  token: own,
  name: role,
  role,
  reporter,
})

const cells = orders.flatMap((order) =>
  roles.flatMap((role) => statuses.map((status) => ({ order, role, status }))),
)

describe('the table of who may do what', () => {
  it.each(cells)('$role, $order, $status: what stands in the cell is what is allowed', ({
    order,
    role,
    status,
  }) => {
    const reach = workflow[order][status]?.[role]
    const mine = refusal(order, editor(role), articleIn(status, own))
    const anothers = refusal(order, editor(role), articleIn(status, 'another token'))
    expect(mine === null).toBe(reach !== undefined)
    expect(anothers === null).toBe(reach === 'any')
  })

  it('is the newsroom’s: reporters write and submit own stories, the desk does the rest', () => {
    const given = (role: Role) =>
      orders.filter((order) => Object.values(workflow[order]).some((who) => who[role])) satisfies Order[]
    expect(given('reporter')).toEqual(['read', 'create', 'revise', 'restore-revision', 'submit'])
    expect(given('desk')).toEqual(orders.filter((order) => order !== 'redact'))
    expect(given('admin')).toEqual([...orders])
  })

  it('leaves to admins what reaches the whole house, to the desk what readers see, to reporters their pictures', () => {
    const given = (role: Role) =>
      (Object.keys(house) as HouseOrder[]).filter((order) => mayInHouse(order, role))
    expect(given('reporter')).toEqual(['read-house', 'bulk-order', 'add-photo', 'describe-photo'])
    expect(given('admin').filter((order) => !given('desk').includes(order))).toEqual([
      'erase-photo',
      'save-section',
      'move-section',
      'remove-section',
      'revise-masthead',
      'save-policy',
      'manage-tokens',
      'transfer',
      'rebuild-search',
      'purge',
    ])
    expect(given('admin')).toEqual(Object.keys(house))
  })

  it('says role before state, and state to whom the role would let', () => {
    expect(refusal('publish', editor('reporter'), articleIn('withdrawn', own))).toBe('role')
    expect(refusal('revise', editor('reporter'), articleIn('submitted', 'another token'))).toBe('role')
    expect(refusal('revise', editor('reporter'), articleIn('submitted', own))).toBe('state')
    expect(refusal('restore', editor('desk'), articleIn('held', own))).toBe('state')
  })

  it('counts a story as own by the token that filed it or by the reporter it stands for, and by nothing else', () => {
    const signed = articleIn('draft', 'another token', ['kim-nari'])
    expect(refusal('revise', editor('reporter', 'kim-nari'), signed)).toBeNull()
    expect(refusal('revise', editor('reporter', 'lee-garam'), signed)).toBe('role')
    expect(refusal('revise', editor('reporter', null), signed)).toBe('role')
  })
})
