import { prepare, type Question } from './statement.ts'
import { sectionMove } from './tables.ts'

const moves = prepare`SELECT from_path, to_path FROM ${sectionMove}`

/** Other paths under which stories of a section may stand in a search index. */
export type FormerPaths = (path: string) => string[]

/** What `indexedPaths` in `sections-now` says, of every section, without the path itself. */
export function formerPathsQuestion(db: D1Database): Question<FormerPaths> {
  return {
    statement: moves(db, {}),
    read: (rows) => (path) =>
      rows
        .filter(({ to_path: to }) => to === path || `${to}`.startsWith(`${path}/`))
        .map((row) => row.from_path as string),
  }
}
