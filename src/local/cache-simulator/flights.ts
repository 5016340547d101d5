import type { Renewal } from './renew.ts'

/** Runs of the Worker that others may wait for, at most one a key. */
export class Flights {
  readonly #waiting = new Map<string, { since: number; passengers: ((landed: Renewal | null) => void)[] }>()

  has(key: string): boolean {
    const flight = this.#waiting.get(key)
    return flight !== undefined && performance.now() - flight.since < lostAfter
  }

  /** Runs for everybody who asks until it is done. */
  async begin(key: string, run: () => Promise<Renewal>): Promise<Renewal> {
    const flight = { since: performance.now(), passengers: [] as ((landed: Renewal | null) => void)[] }
    this.#waiting.set(key, flight)
    const landed = await run()
    if (this.#waiting.get(key) === flight) this.#waiting.delete(key)
    for (const land of flight.passengers) land(landed)
    return landed
  }

  /**
   * What another request's run came to; null when it was lost. workerd ends a request that waits for
   * nothing of its own, so the promise and the timer both belong to the one who waits.
   */
  async join(key: string): Promise<Renewal | null> {
    const { promise, resolve } = Promise.withResolvers<Renewal | null>()
    const lost = setTimeout(() => resolve(null), lostAfter)
    this.#waiting.get(key)?.passengers.push(resolve)
    const landed = await promise
    clearTimeout(lost)
    return landed
  }
}

const lostAfter = 30_000
