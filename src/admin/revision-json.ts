import type { Made } from '../db/revisions.ts'
import type { ClaimantsCopy } from '../desk/export-for-claimant.ts'
import type { Difference, FieldChange } from '../desk/revisions/diff.ts'
import { isoSeoul } from '../korean/date.ts'
import { absolute, hrefTo } from '../urls.ts'
import { articleJson, moment } from './article-json.ts'
import { correctionJson } from './correction-json.ts'

/** One state of an article: who made it, when, by which order, why, and what was covered in it since. */
export function madeJson({ at, verb, redactions, ...made }: Made) {
  return {
    ...made,
    at: moment(at),
    order: verb,
    redactions: redactions.map((redaction) => ({ ...redaction, at: isoSeoul(redaction.at) })),
  }
}

/** What differs between two revisions; times carry +09:00. */
export function differenceJson({ fields, ...difference }: Difference) {
  return { ...difference, fields: fields.map(fieldJson) }
}

/** A claimant's copy as one document, with addresses that work anywhere. */
export function claimantsCopyJson(copy: ClaimantsCopy, site: string) {
  const { article, corrections, placements, at, ...newspaper } = copy
  return {
    ...newspaper,
    at: isoSeoul(at),
    url: absolute(site, hrefTo.article(article)),
    article: articleJson(article),
    corrections: corrections.map((correction) => ({
      ...correctionJson(correction),
      url: absolute(site, hrefTo.correction(correction)),
    })),
    placements: placements.map((stood) => ({
      ...stood,
      shownAt: isoSeoul(stood.shownAt),
      removedAt: moment(stood.removedAt),
    })),
  }
}

const times: readonly string[] = ['publishAt', 'embargoUntil', 'modifiedAt']

function fieldJson(change: FieldChange) {
  if (!times.includes(change.field)) return change
  return { ...change, from: moment(change.from as number | null), to: moment(change.to as number | null) }
}
