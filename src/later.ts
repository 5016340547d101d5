import type { Context, Handler, Next } from 'hono'
import { routePath } from 'hono/route'
import type { RouterRoute } from 'hono/types'
import type { Visit } from './config.ts'

/** A door, or a room behind one, as its routes. */
interface Routes {
  routes: readonly RouterRoute[]
}

/**
 * Answers at a path by the route of the same path in an app that is read when a reader first asks there: no start of
 * the Worker pays for it.
 */
export function later(load: () => Promise<Routes>): Handler<Visit> {
  let handlers: ReadonlyMap<string, RouterRoute['handler']> | undefined
  return async (c: Context<Visit>, next: Next) => {
    handlers ??= handlersOf(await load())
    const handler = handlers.get(routePath(c))
    if (!handler) throw new TypeError(`no route answers at ${routePath(c)}`)
    return handler(c, next)
  }
}

function handlersOf({ routes }: Routes) {
  return new Map(routes.map(({ path, handler }) => [path, handler]))
}
