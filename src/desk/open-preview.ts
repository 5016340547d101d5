import * as z from 'zod'
import { savePreview, ticketHash } from '../db/previews.ts'
import type { Seconds } from '../korean/date.ts'
import { moment } from './article-command.ts'
import { allowInHouse, commit, type Desk } from './desk.ts'

const hour = 3600

export const openPreview = z.strictObject({
  at: moment.nullable().default(null),
  hours: z.int().min(1).max(168, '미리보기는 이레까지 열 수 있습니다.').default(24),
})

/** Makes a ticket to the site as it will be at a moment, drafts included; the ticket itself is told once. */
export async function makePreview(
  desk: Desk,
  { at, hours }: z.output<typeof openPreview>,
): Promise<{ ticket: string; at: Seconds | null; expiresAt: Seconds }> {
  allowInHouse(desk, 'open-preview')
  const ticket = crypto.getRandomValues(new Uint8Array(16)).toHex()
  const expiresAt = desk.now + hours * hour
  const saved = { hash: await ticketHash(ticket), at, expiresAt, createdBy: desk.editor.token }
  await commit(desk, {
    verb: 'preview.open',
    subject: 'previews',
    detail: { at, expiresAt },
    statements: [savePreview(desk.db, saved)],
    tags: [],
  })
  return { ticket, at, expiresAt }
}
