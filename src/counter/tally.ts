import type { Portion } from '../db/reads.ts'
import type { Seconds } from '../korean/date.ts'

/** A read as the counter knows it: marks stand for the network and the browser, and mean nothing an hour later. */
export interface MarkedRead {
  hour: Seconds
  article: number
  network: string
  agent: string
}

const tables = `
  CREATE TABLE IF NOT EXISTS self (name TEXT NOT NULL, number INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS term (hour INTEGER NOT NULL, salt TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS waiting (hour INTEGER, article INTEGER, count INTEGER NOT NULL,
    PRIMARY KEY (hour, article)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS leaving (hour INTEGER, article INTEGER, count INTEGER NOT NULL,
    PRIMARY KEY (hour, article)) WITHOUT ROWID`

const seenTable = `
  CREATE TABLE IF NOT EXISTS seen (network TEXT, article INTEGER, agent TEXT,
    PRIMARY KEY (network, article, agent)) WITHOUT ROWID`

// Many readers share one address of a mobile network; a flood with invented browsers ends here.
const mostAgents = 20
const mostWaiting = 20_000
const mostInPortion = 5_000

/** The counter's memory on disk: reads that wait for D1, and which readers this hour has seen. */
export class Tally {
  readonly #storage: DurableObjectStorage
  readonly #sql: SqlStorage
  #size: number

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage
    this.#sql = storage.sql
    this.#sql.exec(`${tables};${seenTable}`)
    // A counter that begins anew has a new name, lest its numbers be taken for those of its past life.
    this.#sql.exec('INSERT INTO self SELECT ?, 0 WHERE NOT EXISTS (SELECT 1 FROM self)', crypto.randomUUID())
    this.#size = this.#number('SELECT count(*) AS n FROM waiting')
  }

  /** The salt of that hour; a new hour forgets the readers and the salt of the last. */
  saltOf(hour: Seconds): string {
    const [kept] = this.#sql.exec<{ salt: string }>('SELECT salt FROM term WHERE hour = ?', hour).toArray()
    if (kept) return kept.salt
    this.forget()
    const salt = crypto.getRandomValues(new Uint8Array(16)).toHex()
    this.#sql.exec('INSERT INTO term (hour, salt) VALUES (?, ?)', hour, salt)
    return salt
  }

  /** Adds a read; false when this reader was counted for the story already, or too many came from its network. */
  add({ hour, article, network, agent }: MarkedRead): boolean {
    const seen = this.#sql
      .exec<{ agent: string }>('SELECT agent FROM seen WHERE network = ? AND article = ?', network, article)
      .toArray()
    if (seen.length >= mostAgents || seen.some((before) => before.agent === agent)) return false
    const known = this.#sql.exec(
      'UPDATE waiting SET count = count + 1 WHERE hour = ? AND article = ? RETURNING 1',
      hour,
      article,
    )
    if (known.toArray().length === 0) {
      if (this.#size >= mostWaiting) return false
      this.#sql.exec('INSERT INTO waiting (hour, article, count) VALUES (?, ?, 1)', hour, article)
      this.#size += 1
    }
    this.#sql.exec('INSERT INTO seen (network, article, agent) VALUES (?, ?, ?)', network, article, agent)
    return true
  }

  /**
   * The portion that is on its way to D1, else the next that waits; null when there is none. Once given out it is
   * given out the same, under the same number, until it is `brought`.
   */
  leave(): Portion | null {
    return this.#storage.transactionSync(() => {
      if (this.#number('SELECT count(*) AS n FROM leaving') === 0) this.#pack()
      const counts = this.#sql
        .exec<{ hour: number; article: number; count: number }>('SELECT hour, article, count FROM leaving')
        .toArray()
        .map(({ hour, article, count }) => [hour, article, count] as const)
      const self = this.#sql.exec<{ name: string; number: number }>('SELECT name, number FROM self').one()
      return counts.length > 0 ? { counter: self.name, number: self.number, counts } : null
    })
  }

  brought(): void {
    this.#sql.exec('DELETE FROM leaving')
  }

  /** The hour whose readers are still remembered; null when none is. */
  term(): Seconds | null {
    const [term] = this.#sql.exec<{ hour: number }>('SELECT hour FROM term').toArray()
    return term?.hour ?? null
  }

  forget(): void {
    // A row deleted is paid for as one written; a table dropped is not.
    this.#sql.exec(`DROP TABLE seen;${seenTable}`)
    this.#sql.exec('DELETE FROM term')
  }

  waits(): boolean {
    return this.#size > 0
  }

  #pack(): void {
    this.#sql.exec(
      'INSERT INTO leaving SELECT hour, article, count FROM waiting ORDER BY hour, article LIMIT ?',
      mostInPortion,
    )
    this.#sql.exec('DELETE FROM waiting WHERE (hour, article) IN (SELECT hour, article FROM leaving)')
    this.#sql.exec('UPDATE self SET number = number + 1 WHERE EXISTS (SELECT 1 FROM leaving)')
    this.#size = this.#number('SELECT count(*) AS n FROM waiting')
  }

  #number(query: string): number {
    return this.#sql.exec<{ n: number }>(query).one().n
  }
}
