const most = 50

/** What a reader left out of a body, in Korean, each remark once with its count. */
export class Notes {
  readonly #counts = new Map<string, number>()

  add(remark: string): void {
    const count = this.#counts.get(remark) ?? 0
    if (count > 0 || this.#counts.size < most) this.#counts.set(remark, count + 1)
  }

  list(): string[] {
    return [...this.#counts].map(([remark, count]) => (count > 1 ? `${remark} (${count}곳)` : remark))
  }
}
