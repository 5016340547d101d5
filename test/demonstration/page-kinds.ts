import { hrefTo, type paths } from '../../src/urls.ts'

type Shown = [path: string, status?: number]

/**
 * Every kind of reader's page of the demonstration newspaper, under its name in `paths`, with the addresses that show it
 * and its odd states. `story` has every part that one can have; the one after it was withdrawn.
 */
export function pageKinds(story: number, day: string) {
  const month = day.slice(0, 7)
  return {
    home: [[hrefTo.home()]],
    article: [
      [hrefTo.article({ id: story })],
      [hrefTo.article({ id: 1 })],
      [hrefTo.article({ id: story + 1 }), 410],
    ],
    section: [[hrefTo.section('economy')], [hrefTo.older('/economy', '20200101000000-1')]],
    subsection: [[hrefTo.section('economy/jobs')]],
    photos: [[hrefTo.photos()]],
    tags: [[hrefTo.tags()]],
    tag: [[hrefTo.tag('일자리')], [hrefTo.tag('R&D')]],
    reporters: [[hrefTo.reporters()]],
    reporter: [[hrefTo.reporter('kim-nari')]],
    issues: [[hrefTo.issues()]],
    issue: [[hrefTo.issue('harbor-renewal')]],
    archive: [[hrefTo.archive(), 302]],
    archiveMonth: [[hrefTo.archived(month)]],
    archiveDay: [[hrefTo.archived(day)], [hrefTo.archived('2020-02-29'), 404]],
    corrections: [[hrefTo.corrections()]],
    search: [
      [hrefTo.search()],
      [hrefTo.search({ q: '가온' })],
      [hrefTo.search({ q: '<없는> "말"', section: 'economy' })],
    ],
    popular: [[hrefTo.popular()], [hrefTo.popular('week')]],
    weather: [[hrefTo.weather()]],
    about: [[hrefTo.about()]],
    policy: [[hrefTo.policy('privacy')]],
    missing: [['/nowhere', 404]],
  } satisfies Partial<Record<keyof typeof paths | 'missing', Shown[]>> as Record<string, Shown[]>
}
