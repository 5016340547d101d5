import { frameQuestion, lastFrame } from '../db/frame.ts'
import { ask } from '../db/statement.ts'
import type { Frame } from '../news/frame.ts'

const key = 'frame'

/** The last good frame, for the page that must stand without the database: from memory, else the stored copy. */
export async function readLastFrame(kv: KVNamespace): Promise<Frame | null> {
  return lastFrame() ?? (await kv.get<Frame>(key, 'json').catch(() => null))
}

/** Stores a copy of the frame where it is another one than the copy. */
export async function keepLastFrame(db: D1Database, kv: KVNamespace): Promise<void> {
  const [frame] = await ask(db, frameQuestion(db))
  const copy = JSON.stringify(frame)
  if (frame && copy !== (await kv.get(key))) await kv.put(key, copy)
}
