import type { Column } from './columns.ts'
import { cpuTime } from './load/cpu.ts'
import { runLoad } from './load/run.ts'

/** Medians over the rounds of one page kind in one column; times in milliseconds, null where nothing could be read. */
export interface Figures {
  requests: number
  p50: number
  p99: number
  cpu: number | null
  failures: number
}

export type Rounds = Record<string, Record<string, Figures>>

interface Plan {
  rounds: number
  milliseconds: number
  connections: number
}

/** Measures every page kind in every column in turn, round after round, so that a busy minute harms all alike. */
export async function runRounds(
  columns: readonly Column[],
  pages: Record<string, string[]>,
  plan: Plan,
): Promise<Rounds> {
  const seen = new Map<string, Figures[]>()
  const warm = { ...plan, milliseconds: Math.min(1500, plan.milliseconds) }
  for (let round = 0; round <= plan.rounds; round += 1) {
    for (const [kind, paths] of Object.entries(pages)) {
      for (const column of columns) {
        const figures = await measure(column, paths, round === 0 ? warm : plan)
        if (round > 0)
          seen.set(`${kind} ${column.name}`, [...(seen.get(`${kind} ${column.name}`) ?? []), figures])
        show(round, plan.rounds, `${kind} ${column.name} ${Math.round(figures.requests)}/s`)
      }
    }
  }
  process.stdout.write('\n')
  return Object.fromEntries(
    Object.keys(pages).map((kind) => [
      kind,
      Object.fromEntries(columns.map(({ name }) => [name, medians(seen.get(`${kind} ${name}`) ?? [])])),
    ]),
  )
}

async function measure(
  column: Column,
  paths: string[],
  { milliseconds, connections }: Plan,
): Promise<Figures> {
  const before = cpuTime(column.pids)
  const { requests, failures, seconds, p50, p99 } = await runLoad({
    url: column.url,
    paths: column.paths ?? paths,
    ...{ connections, milliseconds },
  })
  const after = cpuTime(column.pids)
  const known = column.pids.length > 0 && before !== null && after !== null && requests > 0
  return { requests: requests / seconds, p50, p99, cpu: known ? (after - before) / requests : null, failures }
}

function medians(of: readonly Figures[]): Figures {
  const median = (figure: (each: Figures) => number) => {
    const sorted = of.map(figure).sort((one, other) => one - other)
    const middle = Math.floor(sorted.length / 2)
    return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
  }
  const cpu = of.every((each) => each.cpu !== null) ? median((each) => each.cpu ?? 0) : null
  return {
    requests: median((each) => each.requests),
    p50: median((each) => each.p50),
    p99: median((each) => each.p99),
    cpu,
    failures: of.reduce((sum, each) => sum + each.failures, 0),
  }
}

function show(round: number, rounds: number, what: string): void {
  const line = `  ${round === 0 ? 'warming up' : `round ${round} of ${rounds}`}: ${what}`
  process.stdout.write(process.stdout.isTTY ? `\r${line.padEnd(70)}` : `${line}\n`)
}
