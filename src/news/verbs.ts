import type { ClaimMove } from './claim.ts'
import { orders } from './workflow.ts'

const claimMoves = ['agree', 'refuse', 'publish'] as const satisfies readonly ClaimMove[]

/** What the audit log may say was done. */
export const verbs = [
  ...orders.map((order) => `article.${order}` as const),
  'claim.receive',
  ...claimMoves.map((move) => `claim.${move}` as const),
  'banners.set',
  'issue.save',
  'masthead.revise',
  'photo.add',
  'photo.delete',
  'photo.describe',
  'photo.erase',
  'photo.take-down',
  'placement.fill',
  'policy.save',
  'preview.open',
  'purge',
  'reporter.save',
  'search.rebuild',
  'section.move',
  'section.remove',
  'section.save',
  'token.issue',
  'token.revoke',
  'transfer.import',
  'transfer.photo',
] as const
export type Verb = (typeof verbs)[number]
