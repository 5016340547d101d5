import { isoSeoul } from '../../korean/date.ts'
import type { Story } from '../../news/article.ts'
import { type Correction, correctionNames } from '../../news/correction.ts'
import { excerpt } from '../../news/excerpt.ts'
import { sectionName } from '../../news/frame.ts'
import { copyKey } from '../../news/photo.ts'
import { breadcrumbs, stepsTo } from '../../ui/linked-data/lists.ts'
import { publisherOf } from '../../ui/linked-data/newspaper.ts'
import type { Thing } from '../../ui/linked-data/script.ts'
import type { View } from '../../ui/shell.tsx'
import { absolute, hrefTo, mediaAddress } from '../../urls.ts'

const LONGEST_CORRECTION = 500
const WIDE_ENOUGH = 800

/** A story as schema.org tells it, and the way to it. An advertisement is never called news. */
export function storyData(view: View, story: Story): Thing[] {
  return [newsArticle(view, story), breadcrumbs(view, stepsTo(view.frame, story.section))]
}

function newsArticle(view: View, story: Story): Thing {
  const publisher = publisherOf(view)
  const authors = authorsOf(view, story)
  return {
    '@type': story.kind === 'sponsored' ? 'AdvertiserContentArticle' : 'NewsArticle',
    mainEntityOfPage: absolute(view.site, hrefTo.article(story)),
    headline: story.title,
    image: imagesOf(view, story),
    datePublished: isoSeoul(story.publishedAt),
    dateModified: isoSeoul(story.modifiedAt ?? story.publishedAt),
    author: authors.length > 0 ? authors : { '@id': publisher['@id'] },
    publisher,
    articleSection: story.sections.map((path) => sectionName(view.frame, path)),
    keywords: story.tags.length > 0 ? story.tags : undefined,
    isBasedOn: story.source?.url ?? undefined,
    correction: story.corrections.length > 0 ? story.corrections.map(comment(view, story)) : undefined,
  }
}

function authorsOf({ site }: View, { reporters, byline }: Story): Thing[] {
  if (reporters.length === 0) return byline ? [{ '@type': 'Organization', name: byline }] : []
  return reporters.map(({ slug, name, title }) => ({
    '@type': 'Person',
    name,
    jobTitle: title || undefined,
    url: absolute(site, hrefTo.reporter(slug)),
  }))
}

function imagesOf({ site, media }: View, { photo }: Story): Thing[] | undefined {
  if (!photo) return undefined
  const { key, width, height, widths = [] } = photo
  const copies = widths
    .filter((copy) => copy >= WIDE_ENOUGH)
    .map((copy) => ({ name: copyKey(key, copy), width: copy, height: Math.round((copy * height) / width) }))
  return [{ name: key, width, height }, ...copies].map((file) => ({
    '@type': 'ImageObject',
    url: absolute(site, mediaAddress(file.name, media)),
    width: file.width,
    height: file.height,
  }))
}

const comment =
  ({ site }: View, story: Story) =>
  (correction: Correction): Thing => ({
    '@type': 'CorrectionComment',
    name: `${correctionNames[correction.kind]}: ${correction.title}`,
    text: excerpt(correction.body, LONGEST_CORRECTION) || correction.title,
    datePublished: isoSeoul(correction.publishedAt),
    url: absolute(site, hrefTo.correctedStory(story, correction)),
  })
