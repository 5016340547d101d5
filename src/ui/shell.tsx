import { html } from 'hono/html'
import type { Child } from '../jsx/jsx-runtime.ts'
import type { Seconds } from '../korean/date.ts'
import type { CardPhoto } from '../news/article.ts'
import type { Frame } from '../news/frame.ts'
import type { ListPage } from '../news/list.ts'
import type { FeedForm } from '../urls.ts'
import type { Strip } from '../weather/observation.ts'
import { Footer } from './footer.tsx'
import { head } from './head.tsx'
import { Header } from './header.tsx'
import type { Thing } from './linked-data/script.ts'
import { MediaHost } from './media-address.ts'
import { ownMenu, wholeMenu } from './menu.tsx'
import type { Dress } from './style.ts'

/** What every page is shown with: `site` is the origin of `SITE_URL`, `path` the canonical path with its query. */
export interface View {
  frame: Frame
  strip: Strip | null
  now: Seconds
  site: string
  /** Where pictures are found; null on this site itself. */
  media: string | null
  path: string
}

export interface PageProps {
  view: View
  /** The style sheet of its kind. */
  dress: Dress
  title: string
  description: string
  /** Path of the section the page lies in. */
  section?: string | undefined
  image?: CardPhoto | null | undefined
  kind?: 'website' | 'article' | undefined
  robots?: string | undefined
  /** What the page is about, for machines. */
  linked?: readonly Thing[] | undefined
  /** The feed of the same stories. */
  feed?: ((form: FeedForm) => string) | undefined
  /** The list the page is a stretch of, by its own path. */
  stretch?: { at: string; list: Pick<ListPage, 'newer' | 'older'> } | undefined
  /** More for the head, made with `html` of hono/html. */
  head?: Child | undefined
}

export function Shell(props: PageProps & { children?: Child }) {
  const body = (
    <body>
      <a class="skip" href="#main">
        본문으로 건너뛰기
      </a>
      <Header
        view={props.view}
        section={props.section ?? ''}
        menu={props.kind === 'article' ? ownMenu : wholeMenu}
      />
      <main id="main" class="wrap" tabindex={-1}>
        <MediaHost value={props.view.media}>{props.children}</MediaHost>
      </main>
      <Footer view={props.view} />
    </body>
  )
  return html`<!doctype html><html lang="ko"><head>${head(props)}</head>${body}</html>`
}
