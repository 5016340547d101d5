import { expect, it } from 'vitest'
import { app } from '../src/app.tsx'
import { feeds } from '../src/feeds/app.ts'
import { site } from '../src/site/app.ts'
import { reads } from '../src/site/reads/route.ts'
import { search } from '../src/site/search/route.tsx'

it.each([
  ['site', site],
  ['feeds', feeds],
  ['search', search],
  ['reads', reads],
])('every route of %s, which is read later, stands in the table of contents, and in its order', (_, room) => {
  const own = room.routes.map(nameOf)
  expect(own).not.toEqual([])
  expect(app.routes.map(nameOf).filter((name) => own.includes(name))).toEqual(own)
})

function nameOf({ method, path }: { method: string; path: string }): string {
  return `${method} ${path}`
}
