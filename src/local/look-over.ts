import { hrefTo } from '../urls.ts'
import { type Finding, finding, lookOverLaw, type Read } from './look-over-law.ts'
import { localAddressWarning } from './public-address.ts'

interface Health {
  reasons?: string[]
  missingInMasthead?: string[]
}

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
    ...(await lookOverLaw(front.body, { missing: state.missingInMasthead, read })),
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

function healthOf(body: string): Health {
  return body.startsWith('{') ? (JSON.parse(body) as Health) : {}
}

function readFrom(url: string): Read {
  return async (path) => {
    const response = await fetch(new URL(path, url), { redirect: 'follow' })
    return { status: response.status, body: await response.text() }
  }
}
