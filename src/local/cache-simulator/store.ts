import { type Entry, isFor } from './entry.ts'

/** Entries by key, a few variants each, in memory; the least recently used go first when it is full. */
export class Store {
  readonly #variants = new Map<string, readonly Entry[]>()
  readonly #mostBytes: number
  #bytes = 0

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes
  }

  get size(): { entries: number; bytes: number } {
    const entries = [...this.#variants.values()].reduce((sum, variants) => sum + variants.length, 0)
    return { entries, bytes: this.#bytes }
  }

  keys(): string[] {
    return [...this.#variants.keys()]
  }

  find(key: string, headers: Headers): Entry | null {
    const variants = this.#variants.get(key)
    if (!variants) return null
    this.#variants.delete(key)
    this.#variants.set(key, variants)
    return variants.find((entry) => isFor(entry, headers)) ?? null
  }

  put(key: string, entry: Entry): void {
    const others = (this.#variants.get(key) ?? []).filter((other) => !sameVariant(other, entry))
    this.remove(key)
    this.#set(key, [entry, ...others])
    for (const oldest of this.#variants.keys()) {
      if (this.#bytes <= this.#mostBytes) break
      this.remove(oldest)
    }
  }

  remove(key: string): void {
    for (const entry of this.#variants.get(key) ?? []) this.#bytes -= weight(entry)
    this.#variants.delete(key)
  }

  /** Ends the freshness of every variant; an end that has passed stays where it was. */
  expire(key: string, now: number): void {
    const variants = this.#variants.get(key) ?? []
    const ended = variants.map((entry) => ({ ...entry, staleAt: Math.min(entry.staleAt, now) }))
    if (ended.length > 0) this.#variants.set(key, ended)
  }

  /** Keys with a variant that passes; variants share one fate. */
  keysOf(wanted: (entry: Entry) => boolean): string[] {
    return this.keys().filter((key) => this.#variants.get(key)?.some(wanted))
  }

  #set(key: string, variants: readonly Entry[]): void {
    for (const entry of variants) this.#bytes += weight(entry)
    this.#variants.set(key, variants)
  }
}

function sameVariant(one: Entry, other: Entry): boolean {
  return JSON.stringify(one.variant) === JSON.stringify(other.variant)
}

function weight({ body, headers }: Entry): number {
  return headers.reduce((sum, [name, value]) => sum + name.length + value.length, body.byteLength)
}
