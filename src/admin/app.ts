import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { readSettings } from '../config.ts'
import { NoSuch } from '../desk/refusals.ts'
import { articles } from './articles.ts'
import { bearer, type Order } from './auth.ts'
import { newsroom } from './newsroom.ts'
import { photos } from './photos.ts'
import { problem } from './problems.ts'

const mostOrderBytes = 2 * 1024 * 1024

export const admin = new Hono<Order>()

admin.use(async (c, next) => {
  c.set('now', Math.floor(Date.now() / 1000))
  c.set('settings', readSettings(c.env))
  await next()
  c.header('Cache-Control', 'private, no-store, no-transform')
})
admin.use(bearer)
admin.route('/', photos)
admin.use(bodyLimit({ maxSize: mostOrderBytes }))
admin.route('/', articles)
admin.route('/', newsroom)

admin.notFound((c) => problem(new NoSuch(`${c.req.method} ${c.req.path}: 그런 주소가 없습니다.`), c))
admin.onError(problem)
