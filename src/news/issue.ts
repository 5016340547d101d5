/** 핫이슈 (hot) and 기획·연재 (series): stories that belong together over time. */
export const issueKinds = ['hot', 'series'] as const
export type IssueKind = (typeof issueKinds)[number]

export const issueNames: Record<IssueKind, string> = { hot: '핫이슈', series: '기획·연재' }

export interface Issue {
  slug: string
  kind: IssueKind
  title: string
  description: string
}
