import { type Frame, findSection, topOf } from '../../news/frame.ts'
import { absolute, hrefTo } from '../../urls.ts'
import type { View } from '../shell.tsx'
import type { Thing } from './script.ts'

interface Step {
  name: string
  path: string
}

/** The way down to a page: the first page, then each step. */
export function breadcrumbs({ frame, site }: View, steps: readonly Step[]): Thing {
  const whole = [{ name: frame.masthead.name, path: hrefTo.home() }, ...steps]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: whole.map(({ name, path }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      item: absolute(site, path),
    })),
  }
}

/** The steps down to a section, the section itself the last. */
export function stepsTo(frame: Frame, section: string): Step[] {
  const both = [topOf(frame, section), findSection(frame, section)]
  const known = both.filter((found, at) => found !== null && both.indexOf(found) === at)
  return known.map((found) => ({ name: found?.name ?? '', path: hrefTo.section(found?.path ?? '') }))
}

interface Collection {
  name: string
  description?: string
  cards: readonly { id: number }[]
}

/** A page of a list, with the stories on it in their order. */
export function collectionPage({ site, path }: View, { name, description, cards }: Collection): Thing {
  return {
    '@type': 'CollectionPage',
    url: absolute(site, path),
    name,
    description: description || undefined,
    inLanguage: 'ko',
    mainEntity: {
      '@type': 'ItemList',
      itemListElement: cards.map((card, at) => ({
        '@type': 'ListItem',
        position: at + 1,
        url: absolute(site, hrefTo.article(card)),
      })),
    },
  }
}
