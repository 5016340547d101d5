import { changedLists } from '../cache/changed-pages.ts'
import { createdByQuestion } from '../db/articles.ts'
import { rememberLegacy } from '../db/legacy.ts'
import type { KeptOriginal } from '../db/original.ts'
import { ask } from '../db/statement.ts'
import { insertArticle } from '../db/write-article.ts'
import type { Article, Manuscript } from '../news/article.ts'
import { publish, submit } from '../news/transitions.ts'
import type { NewArticle } from './article-command.ts'
import { commit, type Desk } from './desk.ts'
import { listingOf } from './listing.ts'
import { orLostPhoto } from './lost-photo.ts'
import { edit } from './manuscript.ts'
import { requireMatter } from './matter.ts'
import { requireOwnSignature, signedBy } from './own-signature.ts'
import { BadOrder } from './refusals.ts'
import { relate } from './relate.ts'
import { allow, type Receipt } from './rewrite.ts'
import { atSectionsNow } from './sections-now.ts'
import { tellOfNew } from './tell-outside.ts'

/** 작성: files a new article; with `"status": "published"` it is published in the same order where the role may. */
export async function createArticle(desk: Desk, command: NewArticle): Promise<Receipt> {
  allow(desk, 'create', null)
  if (command.status === 'published') allow(desk, 'publish', null)
  requireOwnSignature(desk.editor, { before: [], after: command.reporters })
  const { status, publishAt, legacy, ...written } = command
  const { manuscript, original, removed } = await edit(desk.db, blank, written)
  const article = filed(desk, {
    ...manuscript,
    reporters: signedBy(desk.editor, manuscript),
    status,
    publishAt,
  })
  requireMatter(article)
  const done = await atSectionsNow(desk.db, article.sections, (sections) =>
    insert(desk, { ...article, sections }, { original: original ?? blankOriginal, legacy }),
  )
  const [id] = await ask(desk.db, createdByQuestion(desk.db, desk.order))
  return { article: { ...done.article, id }, purged: done.purged, removed }
}

async function insert(
  desk: Desk,
  article: Article,
  { original, legacy }: { original: KeptOriginal; legacy: NewArticle['legacy'] },
): Promise<Omit<Receipt, 'removed'>> {
  const listing = { ...listingOf(article), related: await relate(desk, article) }
  const order = { order: desk.order, listing, original }
  const purged = await commit(desk, {
    verb: 'article.create',
    subject: null,
    revision: 1,
    statements: [
      ...insertArticle(desk.db, article, order),
      ...tellOfNew(desk, article),
      ...(legacy ? [rememberLegacy(desk.db, legacy, desk.order)] : []),
    ],
    tags: changedLists(null, article),
  }).catch((error: unknown) => {
    throw isTaken(error) ? new BadOrder([takenLegacy]) : orLostPhoto(error)
  })
  return { article, purged }
}

/** A manuscript that says nothing yet. */
export const blank: Manuscript = {
  kind: 'news',
  sections: [],
  title: '',
  subtitle: '',
  lead: '',
  body: [],
  reporters: [],
  byline: '',
  source: null,
  tags: [],
  issues: [],
  photos: [],
  pictures: {},
  aiUsed: false,
  embargoUntil: null,
}

const blankOriginal: KeptOriginal = { format: 'blocks', bytes: null }

const takenLegacy = { path: 'legacy', message: '그 번호의 기사는 이미 가져왔습니다.' }

function isTaken(error: unknown): boolean {
  return error instanceof Error && error.message.includes('legacy.')
}

function filed(
  desk: Desk,
  { status, publishAt, ...manuscript }: Manuscript & Pick<NewArticle, 'status' | 'publishAt'>,
): Article {
  const draft: Article = {
    ...manuscript,
    id: 0,
    revision: 1,
    status: 'draft',
    publishAt,
    modifiedAt: null,
    createdAt: desk.now,
    createdBy: desk.editor.token,
  }
  if (status === 'published') return publish(draft, desk.now)
  return status === 'submitted' ? submit(draft) : draft
}
