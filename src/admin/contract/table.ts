import { writing } from './articles.ts'
import { banners } from './banners.ts'
import { corrections } from './corrections.ts'
import { editing } from './editing.ts'
import type { Entry } from './entry.ts'
import { description, operation, placements } from './front.ts'
import { imprint } from './imprint.ts'
import { people, sections } from './newsroom.ts'
import { tokens } from './people.ts'
import { photos } from './photos.ts'
import { reads } from './reads.ts'
import { revisions } from './revisions.ts'
import { type RouteName, routes } from './routes.ts'
import { search } from './search.ts'
import { sectionMoves } from './section-moves.ts'
import { transfer } from './transfer.ts'
import { workflow } from './workflow.ts'

/** The tasks of a newsroom, in the order in which an empty one is filled; examples run in this order. */
export const tasks = [
  { name: 'sections', ko: '섹션', entries: { ...sections, ...sectionMoves } },
  { name: 'people', ko: '기자와 이슈', entries: people },
  { name: 'masthead', ko: '발행 정보', entries: imprint },
  { name: 'photos', ko: '사진', entries: photos },
  { name: 'articles', ko: '기사 쓰기', entries: writing },
  { name: 'workflow', ko: '송고에서 출고까지', entries: workflow },
  { name: 'editing', ko: '함께 고치기', entries: editing },
  { name: 'revisions', ko: '판과 복원', entries: revisions },
  { name: 'corrections', ko: '정정·반론·추후보도', entries: corrections },
  { name: 'placements', ko: '배치와 미리보기', entries: placements },
  { name: 'banners', ko: '광고', entries: banners },
  { name: 'reads', ko: '조회', entries: reads },
  { name: 'tokens', ko: '토큰과 기록', entries: tokens },
  { name: 'transfer', ko: '옮기기', entries: transfer },
  { name: 'search', ko: '검색 색인', entries: search },
  { name: 'operation', ko: '운영', entries: operation },
  { name: 'description', ko: '이 문서', entries: description },
] as const

/** Every route and what it promises. */
export const table = {
  ...sections,
  ...sectionMoves,
  ...people,
  ...imprint,
  ...photos,
  ...writing,
  ...workflow,
  ...editing,
  ...revisions,
  ...corrections,
  ...placements,
  ...banners,
  ...reads,
  ...tokens,
  ...transfer,
  ...search,
  ...operation,
  ...description,
} satisfies Record<RouteName, Entry>

export type Table = typeof table

/** A route with its name, method and path beside what it promises. */
export interface Listed extends Entry {
  name: RouteName
  method: string
  path: string
}

/** The entries of a task, with names and addresses, in their order. */
export function listed(entries: Partial<Record<RouteName, Entry>>): Listed[] {
  return (Object.entries(entries) as [RouteName, Entry][]).map(([name, entry]) => {
    const [method = '', path = ''] = routes[name].split(' ')
    return { ...entry, name, method, path }
  })
}
