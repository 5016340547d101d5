import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { readSettings } from '../config.ts'
import { NoSuch } from '../desk/refusals.ts'
import { articles } from './articles.ts'
import { bearer, type Order } from './auth.ts'
import { banners } from './banners.ts'
import { corrections } from './corrections.ts'
import { docs } from './docs/route.tsx'
import { editing } from './editing.ts'
import { front } from './front.ts'
import { idempotency } from './idempotency.ts'
import { imprint } from './imprint.ts'
import { newsroom } from './newsroom.ts'
import { people } from './people.ts'
import { photos, photoUpload } from './photos.ts'
import { problem } from './problems.ts'
import { rateLimit } from './rate-limit.ts'
import { reads } from './reads.ts'
import { revisions } from './revisions.ts'
import { search } from './search.ts'
import { sectionMoves } from './section-moves.ts'
import { transfer } from './transfer.ts'

const mostOrderBytes = 2 * 1024 * 1024

export const admin = new Hono<Order>()

admin.use(async (c, next) => {
  c.set('now', Math.floor(Date.now() / 1000))
  c.set('settings', readSettings(c.env))
  await next()
  c.header('Cache-Control', 'private, no-store, no-transform')
})
admin.route('/', docs)
admin.use(bearer)
admin.use(rateLimit)
admin.use(idempotency)
admin.route('/', photoUpload)
admin.route('/', transfer)
admin.use(bodyLimit({ maxSize: mostOrderBytes }))
admin.route('/', articles)
admin.route('/', photos)
admin.route('/', banners)
admin.route('/', editing)
admin.route('/', newsroom)
admin.route('/', front)
admin.route('/', imprint)
admin.route('/', sectionMoves)
admin.route('/', revisions)
admin.route('/', corrections)
admin.route('/', reads)
admin.route('/', search)
admin.route('/', people)

admin.notFound((c) => problem(new NoSuch(`${c.req.method} ${c.req.path}: 그런 주소가 없습니다.`), c))
admin.onError(problem)
