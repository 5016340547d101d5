import { Hono } from 'hono/tiny'
import type { Visit } from '../config.ts'
import { about } from './about/route.tsx'
import { archive } from './archive/route.tsx'
import { corrections } from './corrections/route.tsx'
import { go } from './go/route.ts'
import { issue } from './issue/route.tsx'
import { issues } from './issues/route.tsx'
import { legacy } from './legacy/route.tsx'
import { photos } from './photos/route.tsx'
import { popular } from './popular/route.tsx'
import { reporter } from './reporter/route.tsx'
import { reporters } from './reporters/route.tsx'
import { tag } from './tag/route.tsx'
import { tags } from './tags/route.tsx'
import { weather } from './weather/route.tsx'

/** Pages that a reader seldom opens first: all but the front page, the sections, the stories and the search. */
export const site = new Hono<Visit>()

site.route('/', photos)
site.route('/', tags)
site.route('/', tag)
site.route('/', reporters)
site.route('/', reporter)
site.route('/', issues)
site.route('/', issue)
site.route('/', archive)
site.route('/', corrections)
site.route('/', popular)
site.route('/', weather)
site.route('/', about)
site.route('/', legacy)
site.route('/', go)
