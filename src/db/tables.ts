import type * as schema from './schema.ts'
import { type SQL, sql } from './sql.ts'

// Names alone: building the schema itself at every start would cost the reader as much as the rest of the Worker.
export const article = names('article')
export const audit = names('audit')
export const autosave = names('autosave')
export const banner = names('banner')
export const change = names('change')
export const claim = names('claim')
export const correction = names('correction')
export const editLock = names('editLock')
export const frame = names('frame')
export const idempotency = names('idempotency')
export const issue = names('issue')
export const keptOriginal = names('keptOriginal')
export const legacy = names('legacy')
export const masthead = names('masthead')
export const mastheadRevision = names('mastheadRevision')
export const outbox = names('outbox')
export const photo = names('photo')
export const photoUse = names('photoUse')
export const placement = names('placement')
export const placementLog = names('placementLog')
export const policy = names('policy')
export const popular = names('popular')
export const preview = names('preview')
export const readPortion = names('readPortion')
export const reads = names('reads')
export const reporter = names('reporter')
export const revision = names('revision')
export const searchYear = names('searchYear')
export const section = names('section')
export const sectionMove = names('sectionMove')
export const sectionUse = names('sectionUse')
export const shelf = names('shelf')
export const sitemapPart = names('sitemapPart')
export const slot = names('slot')
export const story = names('story')
export const tag = names('tag')
export const token = names('token')

type Schema = typeof schema

/** A table as queries name it, and its columns by the names of their fields. */
type Names<Table extends keyof Schema> = SQL & {
  readonly [Field in keyof Schema[Table]['$inferSelect']]: SQL
}

function names<Table extends keyof Schema>(table: Table): Names<Table> {
  const name = `"${snakeCase(table)}"`
  return new Proxy(sql.raw(name), {
    get: (whole, field) =>
      field in whole || typeof field === 'symbol'
        ? Reflect.get(whole, field)
        : sql.raw(`${name}."${snakeCase(field)}"`),
  }) as Names<Table>
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
