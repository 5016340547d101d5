/** 공공누리 types 1 to 4 (저작권법 §24의2), or a written permission; unknown is null and means ask. */
export const licences = ['kogl-1', 'kogl-2', 'kogl-3', 'kogl-4', 'permission'] as const
export type Licence = (typeof licences)[number]

/** 뉴스출처: who sent the release, and what may be done with it. */
export interface Source {
  name: string
  department: string | null
  url: string | null
  licence: Licence | null
}

/** The licence line printed under a release. */
export const licenceLines: Record<Licence, string> = {
  'kogl-1': '공공누리 제1유형 (출처 표시)',
  'kogl-2': '공공누리 제2유형 (출처 표시, 상업적 이용 금지)',
  'kogl-3': '공공누리 제3유형 (출처 표시, 변경 금지)',
  'kogl-4': '공공누리 제4유형 (출처 표시, 상업적 이용 금지, 변경 금지)',
  permission: '제공 기관의 이용 허락을 받음',
}
