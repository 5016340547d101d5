import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { Visit } from '../config.ts'
import { paths, queries } from '../urls.ts'

/**
 * Sends every other spelling of an address to its one spelling (308), before anything is asked of the database:
 * unknown, empty or disordered parameters, a slash at the end, and, where the site has a public name,
 * other hosts, of which only pictures may have one.
 */
export const canonical: MiddlewareHandler<Visit> = async (c, next) => {
  const asked = new URL(c.req.url)
  const pattern = matchedRoutes(c).find(({ path }) => path !== '/*')?.path ?? ''
  // Two slashes at the start would make a redirect lead to another host.
  const path = asked.pathname.replace(/^\/+/, '/').replace(/(?<=.)\/+$/, '')
  const target = path + knownQuery(asked.searchParams, queries[pattern] ?? [])
  const site = new URL(c.var.settings.site)
  const elsewhere = isPublic(site) && !isLaptop(asked) && asked.host !== site.host && pattern !== paths.media
  if (elsewhere) return c.redirect(site.origin + target, 308)
  if (target !== asked.pathname + asked.search) return c.redirect(target, 308)
  await next()
}

function knownQuery(asked: URLSearchParams, known: readonly string[]): string {
  const kept = known.flatMap((name) => {
    const value = asked.get(name)
    return value ? [[name, value]] : []
  })
  return kept.length > 0 ? `?${new URLSearchParams(kept)}` : ''
}

function isPublic(site: URL): boolean {
  return site.protocol === 'https:' && !isLaptop(site)
}

function isLaptop({ hostname }: URL): boolean {
  return /^(localhost$|127\.|\[::1\])/.test(hostname)
}
