import { DurableObject } from 'cloudflare:workers'
import type { Env, ReadCounting } from '../config.ts'
import { addReads, type Portion } from '../db/reads.ts'
import { DatabaseUnavailable } from '../db/unavailable.ts'
import type { Seconds } from '../korean/date.ts'
import { hourOf } from '../news/popular.ts'
import { marksOf, type Read } from './mark.ts'
import { Tally } from './tally.ts'

const second = 1000
const bringEvery = 600 * second
const tryAgainAfter = 60 * second
const hour = 3600

/**
 * Counts the reads of the whole newspaper in its own storage, from which it may be thrown out of memory at any time,
 * and brings them to D1 by alarm. One object takes about a thousand reads a second, 86 million a day.
 */
export class ReadCounter extends DurableObject<Env> implements ReadCounting {
  readonly #tally: Tally

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env)
    this.#tally = new Tally(ctx.storage)
  }

  /** Counts a read; false when it is left out. */
  async count(read: Read): Promise<boolean> {
    const term = hourOf(now())
    const marks = await marksOf(read, this.#tally.saltOf(term))
    const counted = this.#tally.add({ hour: term, article: read.article, ...marks })
    if (counted) await this.#wakeWithin(bringEvery)
    return counted
  }

  /** Brings what waits to D1, portion by portion; what fails is kept and tried again in a minute. */
  override async alarm(): Promise<void> {
    this.#forgetPastHour()
    try {
      await this.#bringAll()
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable)) throw error
      console.warn(`Reads wait: ${error.message}. Nothing to do: they are kept and tried again in a minute.`)
      await this.ctx.storage.setAlarm(Date.now() + tryAgainAfter)
      return
    }
    if (this.#tally.waits()) await this.#wakeWithin(bringEvery)
    const term = this.#tally.term()
    if (term !== null) await this.#wakeWithin((term + hour) * second - Date.now())
  }

  async #bringAll(): Promise<void> {
    // What arrives on the way waits for the next alarm: a busy paper would never be done.
    for (let trip = 0; trip < mostTrips; trip += 1) {
      const portion = this.#tally.leave()
      if (!portion) return
      await bring(this.env.DB, portion)
      this.#tally.brought()
    }
  }

  #forgetPastHour(): void {
    const term = this.#tally.term()
    if (term !== null && term !== hourOf(now())) this.#tally.forget()
  }

  async #wakeWithin(wait: number): Promise<void> {
    const due = await this.ctx.storage.getAlarm()
    if (due === null || due > Date.now() + wait) await this.ctx.storage.setAlarm(Date.now() + wait)
  }
}

const mostTrips = 6

async function bring(db: D1Database, portion: Portion): Promise<void> {
  await db.batch(addReads(db, portion, now())).catch((cause: unknown) => {
    throw new DatabaseUnavailable(`D1 did not take portion ${portion.number}`, { cause })
  })
}

function now(): Seconds {
  return Math.floor(Date.now() / second)
}
