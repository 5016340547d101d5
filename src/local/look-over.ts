import { hrefTo } from '../urls.ts'
import { localAddressWarning } from './public-address.ts'

export interface Finding {
  what: string
  done: boolean
  /** What to do where it is not. */
  how: string
}

type Read = (path: string) => Promise<{ status: number; body: string }>

interface Health {
  reasons?: string[]
  missingInMasthead?: string[]
}

/** Policies every paper of this kind shows, by what their titles are known for. */
const policies = [
  ['개인정보처리방침', /개인정보/],
  ['청소년보호정책', /청소년/],
  ['이용약관', /약관/],
  ['정정·반론보도 안내 (기사 사본의 수수료까지)', /정정|반론|고충|저작권/],
] as const

/** Looks a served newspaper over from outside before it opens: what the law wants of it, and what its readers need. */
export async function lookOver(url: string, read: Read = readFrom(url)): Promise<Finding[]> {
  const [front, robots, health, feed, sitemap] = await Promise.all([
    read(hrefTo.home()),
    read('/robots.txt'),
    read('/healthz'),
    read(hrefTo.feed('all', 'xml')),
    read(hrefTo.sitemap()),
  ])
  const state = healthOf(health.body)
  return [
    finding(
      '첫 화면이 열립니다',
      front.status === 200,
      `지금은 ${front.status}입니다. 배포를 확인해 주십시오.`,
    ),
    ...address(url, front.body),
    ...legal(front.body, state),
    finding(
      '첫 기사가 실려 있습니다',
      /href="\/articles\/\d+"/.test(front.body),
      '기사를 하나 이상 출고해 주십시오.',
    ),
    finding(
      '시연용 신문이 아닙니다',
      !front.body.includes('시연용'),
      'DEMO=0 으로 시작한 빈 신문에 기사를 실어 주십시오.',
    ),
    finding(
      '검색 로봇에게 길을 엽니다',
      robots.status === 200 && !/^Disallow: \/$/m.test(robots.body),
      'robots.txt 가 모두를 막고 있습니다.',
    ),
    finding(
      '사이트맵을 알립니다',
      sitemap.status === 200 && robots.body.includes('Sitemap: https://'),
      'SITE_URL 을 https 주소로 바꿔 주십시오.',
    ),
    finding('RSS에 기사가 있습니다', feed.body.includes('<item>'), '기사를 출고하면 채워집니다.'),
    ...clock(state),
  ]
}

function address(url: string, front: string): Finding[] {
  const canonical = /<link rel="canonical" href="([^"]*)"/.exec(front)?.[1] ?? ''
  const named = canonical ? new URL(canonical).origin : ''
  return [
    finding(
      'SITE_URL 이 공개된 https 주소입니다',
      named.startsWith('https://') && !localAddressWarning(named),
      `지금은 ${named || '없음'}입니다. wrangler.toml 의 SITE_URL 을 고쳐 주십시오.`,
    ),
    finding(
      'SITE_URL 이 지금 살펴보는 주소와 같습니다',
      named === new URL(url).origin,
      `페이지는 ${named || '아무 주소도 아니'}라고 적고 있습니다.`,
    ),
  ]
}

function legal(front: string, { missingInMasthead: missing }: Health): Finding[] {
  const foot = front.slice(front.lastIndexOf('<footer'))
  const head = front.slice(front.indexOf('<header'), front.indexOf('<main'))
  return [
    finding(
      '발행 정보가 모두 채워져 있습니다 (신문법 제21조)',
      missing?.length === 0,
      `빠진 것: ${missing?.join(', ') ?? '알 수 없음'}. PATCH /admin/masthead 로 채워 주십시오.`,
    ),
    finding(
      '청소년보호책임자를 첫 화면 머리에 밝힙니다 (시행령 제7조의2)',
      /청소년보호책임자 \S/.test(head),
      '발행 정보의 youthOfficer 를 채워 주십시오.',
    ),
    ...policies.map(([name, known]) =>
      finding(
        `${name}이 있습니다`,
        known.test(policyLinks(foot)),
        'PUT /admin/policies/{slug} 로 시행일과 함께 올려 주십시오.',
      ),
    ),
    finding(
      '날씨 곁에 기상청을 밝힙니다 (기상법 제36조의2)',
      !head.includes('data-station') || head.includes('기상청 제공'),
      '머리의 날씨에 출처가 없습니다.',
    ),
  ]
}

function policyLinks(foot: string): string {
  return [...foot.matchAll(/<a href="\/about\/[^"]*">([^<]*)</g)].map(([, title]) => title).join(' ')
}

function clock({ reasons }: Health): Finding[] {
  const says = (part: string) => reasons?.every((reason) => !reason.startsWith(part)) ?? false
  return [
    finding('데이터베이스가 답합니다', says('database'), '마이그레이션과 바인딩을 확인해 주십시오.'),
    finding(
      '매분 시계가 돌아 밀린 일이 없습니다',
      says('outbox'),
      'wrangler.toml 의 crons 두 줄이 배포되었는지 확인해 주십시오.',
    ),
    finding(
      '날씨가 세 시간 안의 것입니다',
      says('weather'),
      'KMA_FEED_URL 에 닿는지, 10분 시계가 도는지 확인해 주십시오.',
    ),
  ]
}

function finding(what: string, done: boolean, how: string): Finding {
  return { what, done, how }
}

function healthOf(body: string): Health {
  return body.startsWith('{') ? (JSON.parse(body) as Health) : {}
}

function readFrom(url: string): Read {
  return async (path) => {
    const response = await fetch(new URL(path, url), { redirect: 'follow' })
    return { status: response.status, body: await response.text() }
  }
}
