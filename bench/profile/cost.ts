import type { Profile } from './record.ts'

/** A function's milliseconds: its own, and with all it called. */
export interface Line {
  name: string
  place: string
  self: number
  total: number
}

const notWork = new Set(['(idle)', '(program)', '(root)'])

/** What each function cost, the dearest first; idle time is left out. */
export function costOf({ nodes, samples, timeDeltas }: Profile): { busy: number; lines: Line[] } {
  const self = new Map<number, number>()
  samples.forEach((id, at) => {
    self.set(id, (self.get(id) ?? 0) + (timeDeltas[at] ?? 0) / 1000)
  })
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const lines = new Map<string, Line>()
  let busy = 0
  const walk = (id: number, above: ReadonlySet<string>): number => {
    const node = byId.get(id)
    if (!node) return 0
    const { functionName, url, lineNumber } = node.callFrame
    const name = functionName || '(anonymous)'
    const key = `${name} ${url}:${lineNumber}`
    const own = notWork.has(name) ? 0 : (self.get(id) ?? 0)
    const inside = new Set(above).add(key)
    const total = own + (node.children ?? []).reduce((sum, child) => sum + walk(child, inside), 0)
    const line = lines.get(key) ?? {
      name,
      place: `${url.split('/').pop()}:${lineNumber + 1}`,
      self: 0,
      total: 0,
    }
    line.self += own
    if (!above.has(key)) line.total += total
    lines.set(key, line)
    busy += own
    return total
  }
  walk(nodes[0]?.id ?? 0, new Set())
  return { busy, lines: [...lines.values()].sort((one, other) => other.self - one.self) }
}
