import { prepare } from './statement.ts'
import { shelf, tag } from './tables.ts'

const forget = prepare`
  DELETE FROM ${tag} WHERE NOT EXISTS (SELECT 1 FROM ${shelf} WHERE ${shelf.shelf} = 'tag:' || ${tag.name})`

/** Suggestions keep the names of tags; one that no story stands under any more may be a person's. */
export function forgetTagsOutOfUse(db: D1Database): D1PreparedStatement {
  return forget(db, {})
}
