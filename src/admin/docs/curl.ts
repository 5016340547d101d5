import type { Example } from '../contract/entry.ts'
import type { Listed } from '../contract/table.ts'

/** The path of an example, filled in. */
export function pathOf({ path }: Listed, { path: given = {} }: Example): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => String(given[name] ?? ''))
}

/** The address of an example: its path and its query. */
export function addressOf(entry: Listed, example: Example): string {
  const search = new URLSearchParams(queryOf(example))
  return search.size > 0 ? `${pathOf(entry, example)}?${search}` : pathOf(entry, example)
}

/** The example as an editor types it into a shell. */
export function curl(entry: Listed, example: Example, site: string): string {
  const { method, by, file } = entry
  const asks = method === 'GET'
  const words = asks ? queryOf(example).map(([name, value]) => `--data-urlencode '${name}=${value}'`) : []
  return [
    `curl${words.length > 0 ? ' -G' : ''} '${site}${(asks ? pathOf : addressOf)(entry, example)}'`,
    ...words,
    ...(asks ? [] : [`-X ${method}`]),
    ...(by === 'anyone' ? [] : ['-H "Authorization: Bearer $TOKEN"']),
    ...(example.revision === undefined ? [] : [`-H 'If-Match: "${example.revision}"'`]),
    ...(file ? [`--data-binary @${file}`] : []),
    ...bodyOf(example),
  ].join(' \\\n  ')
}

function queryOf({ query = {} }: Example): [string, string][] {
  return Object.entries(query).map(([name, value]) => [name, String(value)])
}

function bodyOf({ body }: Example): string[] {
  if (body === undefined) return []
  const json = JSON.stringify(body, null, 2).replaceAll("'", "'\\''")
  return ["-H 'Content-Type: application/json'", `-d '${json}'`]
}
