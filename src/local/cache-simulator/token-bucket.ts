/** Holds up to `most` tokens and regains `aMinute` of them evenly; moments in milliseconds. */
export class TokenBucket {
  readonly #most: number
  readonly #aMinute: number
  #tokens: number
  #countedAt: number | null = null

  constructor(most: number, aMinute: number) {
    this.#most = most
    this.#aMinute = aMinute
    this.#tokens = most
  }

  /** Takes one token; false when none is left. */
  take(now: number): boolean {
    const passed = now - (this.#countedAt ?? now)
    this.#countedAt = now
    this.#tokens = Math.min(this.#most, this.#tokens + (passed / 60_000) * this.#aMinute)
    if (this.#tokens < 1) return false
    this.#tokens -= 1
    return true
  }
}
