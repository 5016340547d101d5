import type { Context } from 'hono'
import type { Env, Visit } from '../../config.ts'
import { ticketHash, ticketQuestion } from '../../db/previews.ts'
import { ask } from '../../db/statement.ts'
import { dateline, type Seconds, stamp } from '../../korean/date.ts'
import { hrefTo } from '../../urls.ts'
import { missing } from '../missing/route.tsx'

type Site = (request: Request, env: Env, ctx: Context['executionCtx']) => Response | Promise<Response>

/** Shows the whole site to the holder of a ticket, at the ticket's moment, drafts included; never cached or indexed. */
export async function preview(c: Context<Visit>, site: Site): Promise<Response> {
  const ticket = c.req.param('ticket') ?? ''
  const [found] = await ask(c.env.DB, ticketQuestion(c.env.DB, await ticketHash(ticket), c.var.now))
  if (!found || c.env.PREVIEW) return missing(c)
  const prefix = hrefTo.preview(ticket)
  const inside = new URL(c.req.url)
  inside.pathname = inside.pathname.slice(prefix.length) || '/'
  const at = found.at ?? c.var.now
  const shown = await site(
    new Request(inside, { method: c.req.method }),
    { ...c.env, PREVIEW: { at } },
    c.executionCtx,
  )
  return within(shown, prefix, at)
}

function within(shown: Response, prefix: string, at: Seconds): Response {
  const headers = new Headers(shown.headers)
  headers.set('Cache-Control', 'private, no-store')
  headers.set('X-Robots-Tag', 'noindex')
  const to = headers.get('Location')
  if (to?.startsWith('/')) headers.set('Location', prefix + to)
  const response = new Response(shown.body, { status: shown.status, headers })
  if (!headers.get('Content-Type')?.startsWith('text/html')) return response
  return new HTMLRewriter()
    .on('a[href^="/"]', {
      element: (link) => void link.setAttribute('href', prefix + link.getAttribute('href')),
    })
    .on('main', {
      element: (main) =>
        void main.prepend(
          `<p role="status">미리보기: ${dateline(at)} ${stamp(at).slice(11)} 기준, 초안 포함</p>`,
          { html: true },
        ),
    })
    .transform(response)
}
