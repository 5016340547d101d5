import type { Figures, Ratchet } from './measure.ts'

/** What has grown, in words, and the ratchet with every figure that fell turned down. */
export function compare(kept: Ratchet, measured: Ratchet): { grown: string[]; lowered: Ratchet } {
  const grown: string[] = []
  const lower = (name: string, before: Figures | undefined, after: Figures): Figures => {
    const figures = Object.entries(after).map(([figure, value]): [string, number] => {
      const most = before?.[figure] ?? value
      if (value > most) grown.push(`${name}: ${figure} grew from ${most} to ${value}`)
      return [figure, Math.min(most, value)]
    })
    return Object.fromEntries(figures)
  }
  const pages = Object.entries(measured.pages).map(([kind, after]) => [
    kind,
    lower(kind, kept.pages[kind], after),
  ])
  return {
    grown,
    lowered: { start: lower('start', kept.start, measured.start), pages: Object.fromEntries(pages) },
  }
}
