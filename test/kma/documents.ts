/** One `<local>` as KMA writes it; an attribute set to null is left out. */
export interface Local {
  stn_id: string
  icon: string | null
  desc: string | null
  ta: string | null
  rn_hr1: string | null
  name: string
}

export interface SurfaceMap {
  /** The observed hour in Seoul, `2025-11-19T07`. */
  at?: string
  stations?: Local[]
  /** The order in which the attributes of `<local>` are written. */
  order?: (keyof Local)[]
  bom?: boolean
  crlf?: boolean
}

/** A station of the surface map: 맑음 and 5.0 ℃ without a gauge unless said otherwise. */
export function local(id: number, name: string, told: Partial<Local> = {}): Local {
  return { stn_id: String(id), icon: '01', desc: '맑음', ta: '5.0', rn_hr1: null, name, ...told }
}

export const seoul = (told: Partial<Local> = {}) => local(108, '서울', told)
export const busan = (told: Partial<Local> = {}) => local(159, '부산', told)
export const jeju = (told: Partial<Local> = {}) => local(184, '제주', told)

/** A document in the shape of sfc_web_map.xml, with invented values. */
export function surfaceMap({ at = '2025-11-19T07', stations, order, bom, crlf }: SurfaceMap = {}): string {
  const [year, month, day, hour] = at.split(/[-T]/)
  const locals = (stations ?? [seoul(), busan(), jeju()]).map((station) => localElement(station, order))
  const lines = [
    '<?xml version="1.0" encoding="UTF-8" standalone="no" ?>',
    '<current xmlns="current">',
    `  <weather year="${year}" month="${month}" day="${day}" hour="${hour}">`,
    ...locals,
    '  </weather>',
    '</current>',
    '',
  ]
  return (bom ? '\uFEFF' : '') + lines.join(crlf ? '\r\n' : '\n')
}

export interface HourRow {
  stn: number
  /** The observed hour in Seoul, `202511190700`. */
  tm?: string
  ta?: string
  cloud?: string
}

/** A table in the shape of kma_sfctm2, with invented values; what a row does not tell is 5.0 ℃ under 3 tenths. */
export function hourTable(rows: HourRow[]): string {
  return ['#START7777', '# YYMMDDHHMI STN  WD   WS', ...rows.map(hourRow), '#7777END', ''].join('\n')
}

/** The error envelope of the public data portal, which may stand where any document was asked for. */
export function errorEnvelope(reason: string): string {
  return `<OpenAPI_ServiceResponse><cmmMsgHeader><errMsg>SERVICE ERROR</errMsg><returnAuthMsg>${reason}</returnAuthMsg></cmmMsgHeader></OpenAPI_ServiceResponse>`
}

function localElement(
  { name, ...attributes }: Local,
  order: readonly (keyof Local)[] = ['stn_id', 'icon', 'desc', 'ta', 'rn_hr1'],
): string {
  const written = order.flatMap((attribute) => {
    const value = attribute === 'name' ? null : attributes[attribute]
    return value === null ? [] : [` ${attribute}="${value}"`]
  })
  return `    <local${written.join('')}>${name}</local>`
}

function hourRow({ stn, tm = '202511190700', ta = '5.0', cloud = '3' }: HourRow): string {
  const columns = new Array<string>(46).fill('-9')
  for (const [index, value] of [
    [0, tm],
    [1, String(stn)],
    [11, ta],
    [15, '2.5'],
    [24, '-'],
    [25, cloud],
    [28, '-'],
  ] as const) {
    columns[index] = value
  }
  return columns.join('  ')
}
