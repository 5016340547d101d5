import {
  dueOriginalsQuestion,
  forgetOriginal,
  type KeptOriginal,
  keptOriginalQuestion,
} from '../db/kept-originals.ts'
import { ask } from '../db/statement.ts'
import type { Seconds } from '../korean/date.ts'
import type { Desk } from './desk.ts'

// No six months in a row have more days.
const sixMonths = 184 * 24 * 3600

/**
 * 언론중재법 시행령 §9 wants the originals of what was published kept for six months, for whoever claims a correction:
 * that of a picture which is taken down goes under a name that nobody can guess, and only the desk may read it.
 */
export function originalToKeep(photo: string, now: Seconds): KeptOriginal {
  const secret = crypto.getRandomValues(new Uint8Array(20)).toHex()
  return { photo, storedAs: `kept/${secret}`, until: now + sixMonths }
}

/** The original of a picture that was taken down while it is kept, else null. */
export async function findOriginal({ db, now }: Pick<Desk, 'db' | 'now'>, photo: string) {
  const [kept] = await ask(db, keptOriginalQuestion(db, photo))
  return kept && kept.until > now ? kept : null
}

/** Deletes the files of originals whose time is over; what fails is done the next time. */
export async function dropDueOriginals({
  db,
  media,
  now,
}: Pick<Desk, 'db' | 'media' | 'now'>): Promise<void> {
  const [due] = await ask(db, dueOriginalsQuestion(db, now))
  if (due.length === 0) return
  await media.delete(due.map(({ storedAs }) => storedAs))
  await db.batch(due.map((kept) => forgetOriginal(db, kept)))
}
