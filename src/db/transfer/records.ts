import * as schema from '../schema.ts'
import { type RecordType, record } from './record-type.ts'

const ofArticle = { articleId: 'article' }

/** Every kind of record, in the order in which an empty newsroom can take them. A new table is one entry more. */
export const recordTypes: readonly RecordType[] = [
  record(schema.section, { type: 'section', refers: { parent: 'section' } }),
  record(schema.sectionMove, { type: 'section-move', refers: { toPath: 'section' } }),
  record(schema.reporter, { type: 'reporter' }),
  record(schema.issue, { type: 'issue' }),
  record(schema.policy, { type: 'policy', json: ['body'] }),
  record(schema.masthead, { type: 'masthead', json: ['facts', 'stations'], revised: true }),
  record(schema.mastheadRevision, { type: 'masthead-revision', json: ['facts', 'stations'] }),
  record(schema.photo, {
    type: 'photo',
    called: { type: 'mediaType' },
    json: ['widths'],
    unique: ['number'],
    revised: true,
  }),
  record(schema.article, {
    type: 'article',
    second: schema.story,
    json: ['sections', 'body', 'reporters', 'source', 'tags', 'issues', 'photos', 'pictures', 'related'],
    derived: ['section', 'teaser', 'photo', 'shelves', 'searchRow'],
    refers: Object.fromEntries([0, 1, 2, 3].map((at) => [`sections.${at}`, 'section'])),
    revised: true,
  }),
  record(schema.revision, { type: 'revision', json: ['state'], derived: ['live'], refers: ofArticle }),
  record(schema.legacy, { type: 'legacy', refers: ofArticle }),
  record(schema.slot, { type: 'slot' }),
  record(schema.placement, { type: 'placement', refers: ofArticle }),
  record(schema.placementLog, { type: 'placement-log', refers: ofArticle }),
  record(schema.claim, { type: 'claim', refers: ofArticle }),
  record(schema.correction, {
    type: 'correction',
    json: ['body'],
    refers: { ...ofArticle, claimId: 'claim' },
  }),
  record(schema.change, { type: 'change', refers: ofArticle }),
  record(schema.reads, { type: 'reads', refers: ofArticle }),
  record(schema.banner, { type: 'banner', refers: { photo: 'photo' } }),
  record(schema.audit, { type: 'audit', json: ['detail'], identity: ['orderId'] }),
]

/** Tables of which no line is written, and why. */
export const leftOut: Readonly<Record<string, string>> = {
  shelf: 'made anew from the articles',
  photo_use: 'made anew from the articles',
  sitemap_part: 'made anew from the articles',
  section_use: 'made anew from the articles',
  desk_search: 'made anew from the articles',
  story_search: 'made anew from the articles',
  syllable_search: 'made anew from the articles',
  search_year: 'counted anew as the articles are indexed',
  tag: 'made anew from the articles',
  photo_search: 'made anew from the photos',
  frame: 'made anew from masthead, sections and policies',
  outbox: 'errands of this newsroom alone',
  popular: 'ranked anew from the reads',
  read_portion: 'numbers of this newsroom’s own counter',
  idempotency: 'answers kept for a day',
  token: 'secrets stay where they are',
  preview: 'tickets end within a week',
  kept_original: 'files that stay in the store of this newsroom',
  edit_lock: 'ends within minutes',
  autosave: 'what nobody has saved yet',
}

/** The record type of that name, or null. */
export function findRecordType(type: string): RecordType | null {
  return recordTypes.find((known) => known.type === type) ?? null
}
