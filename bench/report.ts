import { cpus, release } from 'node:os'
import type { Archive } from './archive/open.ts'
import type { Facts } from './columns.ts'
import type { Figures, Rounds } from './rounds.ts'
import { table } from './table.ts'

interface Result {
  archive: Archive
  facts: Record<string, Facts>
  rounds: Rounds
}

const yardstick = 'bare'

/** The figures as a Markdown table and as JSON, each page kind beside the bare Worker of the same run. */
export function report({ archive, facts, rounds }: Result) {
  const rows = Object.entries(rounds).flatMap(([kind, columns]) =>
    Object.entries(columns).map(([name, figures]) => {
      const ratios = ratiosOf(figures, columns[name.endsWith('-cached') ? `${yardstick}-cached` : yardstick])
      return { page: kind, column: name, ...figures, ...ratios, ...facts[kind] }
    }),
  )
  const machine = {
    cpu: cpus()[0]?.model.trim(),
    cores: cpus().length,
    kernel: release(),
    node: process.version,
  }
  return {
    table: table(
      [
        'page',
        'Worker',
        'requests/s',
        'of bare',
        'p50 ms',
        'p99 ms',
        'CPU ms',
        'of bare',
        'statements',
        'rows',
        'KB',
        'gzip KB',
      ],
      rows.map((row) => [
        row.page,
        row.column.replace('-', ' ') + (row.failures > 0 ? ` (${row.failures} failed)` : ''),
        row.requests.toFixed(0),
        row.requestRatio.toFixed(2),
        row.p50.toFixed(1),
        row.p99.toFixed(1),
        row.cpu?.toFixed(2) ?? '',
        row.cpuRatio?.toFixed(2) ?? '',
        row.statements?.toFixed(0) ?? '',
        row.rowsRead?.toFixed(0) ?? '',
        ((row.bytes ?? 0) / 1024).toFixed(1),
        ((row.compressed ?? 0) / 1024).toFixed(1),
      ]),
    ),
    json: { machine, articles: archive.articles, databaseBytes: archive.bytes, rows },
  }
}

function ratiosOf(figures: Figures, bare: Figures | undefined) {
  return {
    requestRatio: bare ? figures.requests / bare.requests : Number.NaN,
    cpuRatio: bare?.cpu && figures.cpu !== null ? figures.cpu / bare.cpu : null,
  }
}
