import type { Article, Status } from './article.ts'
import type { Editor, Role } from './role.ts'

/** What a newsroom does with a story: 열람, 작성, 고침, 복원, 송고, 출고, 보류, 삭제, 되살림, 배치, 청구 접수, 정정, 가림, 편집 잠금 풀기. */
export const orders = [
  'read',
  'create',
  'revise',
  'restore-revision',
  'submit',
  'publish',
  'hold',
  'withdraw',
  'restore',
  'place',
  'claim',
  'correct',
  'redact',
  'unlock',
] as const
export type Order = (typeof orders)[number]

/** The state a story is in when an order is given; `new` before there is one. */
export type State = Status | 'new'
export const stateNames: Record<State, string> = {
  new: '새 기사',
  draft: '초안',
  submitted: '송고',
  held: '보류',
  published: '출고',
  withdrawn: '삭제',
}

/** Whose stories a role may do it to: `own` means created with this token or signed with its reporter. */
export type Reach = 'own' | 'any'
export type Who = Partial<Record<Role, Reach>>

const everyone: Who = { reporter: 'any', desk: 'any', admin: 'any' }
const authors: Who = { reporter: 'own', desk: 'any', admin: 'any' }
const editors: Who = { desk: 'any', admin: 'any' }
const admins: Who = { admin: 'any' }

const written = { draft: authors, held: authors, submitted: editors, published: editors }
const alive = { draft: editors, submitted: editors, held: editors, published: editors }

/**
 * Who may do what, in which state of the story: the one table that code, tests and docs share. A reporter reads
 * every story of the newsroom, whatever its state, and changes only own ones until they are handed to the desk.
 */
export const workflow: Record<Order, Partial<Record<State, Who>>> = {
  read: {
    new: everyone,
    draft: everyone,
    submitted: everyone,
    held: everyone,
    published: everyone,
    withdrawn: everyone,
  },
  create: { new: everyone },
  revise: written,
  'restore-revision': written,
  submit: { new: everyone, draft: authors, held: authors },
  publish: { new: editors, draft: editors, submitted: editors, held: editors },
  hold: { draft: editors, submitted: editors, published: editors },
  withdraw: alive,
  restore: { withdrawn: editors },
  place: alive,
  claim: { held: editors, published: editors, withdrawn: editors },
  correct: { published: editors, withdrawn: editors },
  redact: { draft: admins, submitted: admins, held: admins, published: admins, withdrawn: admins },
  unlock: { ...alive, withdrawn: editors },
}

const all = ['reporter', 'desk', 'admin'] as const satisfies readonly Role[]
const deskOn = ['desk', 'admin'] as const satisfies readonly Role[]
const adminOnly = ['admin'] as const satisfies readonly Role[]

/** Who may do what in the house, whatever the state of any story: the other half of the one table. */
export const house = {
  'read-house': all,
  'bulk-order': all,
  'sign-for-others': deskOn,
  'add-photo': all,
  'describe-photo': all,
  'take-photo-down': deskOn,
  'delete-photo': deskOn,
  'read-original': deskOn,
  'erase-photo': adminOnly,
  'set-banners': deskOn,
  'save-section': adminOnly,
  'move-section': adminOnly,
  'remove-section': adminOnly,
  'save-reporter': deskOn,
  'save-issue': deskOn,
  'revise-masthead': adminOnly,
  'save-policy': adminOnly,
  'open-preview': deskOn,
  'manage-tokens': adminOnly,
  'read-audit': deskOn,
  transfer: adminOnly,
  'rebuild-search': adminOnly,
  purge: adminOnly,
} as const satisfies Record<string, readonly Role[]>
export type HouseOrder = keyof typeof house

/** Whether a role may give an order of the house. */
export function mayInHouse(order: HouseOrder, role: Role): boolean {
  return (house[order] as readonly Role[]).includes(role)
}

/**
 * Why an order may not be given: by whom it is given, or in which state the story is. Null when it may.
 * Without a story only the role is judged.
 */
export function refusal(order: Order, editor: Editor, article: Article | null): 'role' | 'state' | null {
  const reaches = Object.values(workflow[order]).flatMap((who) => who[editor.role] ?? [])
  if (reaches.length === 0) return 'role'
  if (!article) return null
  const own = isOwn(editor, article)
  if (!own && !reaches.includes('any')) return 'role'
  const reach = workflow[order][article.status]?.[editor.role]
  if (!reach) return 'state'
  return reach === 'own' && !own ? 'role' : null
}

function isOwn(editor: Editor, article: Article): boolean {
  const signed = editor.reporter !== null && article.reporters.includes(editor.reporter)
  return signed || article.createdBy === editor.token
}
