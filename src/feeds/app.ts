import { Hono } from 'hono/tiny'
import type { Visit } from '../config.ts'
import { cardFile } from './card/route.ts'
import { changes } from './changes.ts'
import { faviconFile } from './favicon.ts'
import { healthz } from './healthz.ts'
import { indexNowKey } from './index-now-key.ts'
import { media } from './media.ts'
import { robots } from './robots.ts'
import { sitemap } from './sitemap.ts'
import { syndication } from './syndication.ts'
import { weatherFeed } from './weather.ts'

/** What machines read. */
export const feeds = new Hono<Visit>()

feeds.route('/', media)
feeds.route('/', weatherFeed)
feeds.route('/', changes)
feeds.route('/', syndication)
feeds.route('/', sitemap)
feeds.route('/', healthz)
feeds.route('/', robots)
feeds.route('/', indexNowKey)
feeds.route('/', faviconFile)
feeds.route('/', cardFile)
