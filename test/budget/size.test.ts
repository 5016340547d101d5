import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { editor } from '../newsroom.ts'

const words =
  '가온시 나린시 일자리 청년 정책 예산 사업 추진 지원 시민 공공 민간 산업 단지 항만 축제 교육 환경 복지 의회 조례 확대 협약 점검 대책 주민 센터 조성 개선 운영'.split(
    ' ',
  )
const endings = ['을', '를', '이', '가', '에서', '으로', '의', '와', '까지', '부터', '에게', '은', '는', '도']

// A fixed sequence, so that every run files the same stories.
let seed = 20251119
function pick<Item>(items: readonly Item[]): Item {
  seed = (seed * 48271) % 2147483647
  return items[seed % items.length] as Item
}

function sentence(): string {
  const phrases = Array.from({ length: 9 }, () =>
    `${pick(words)}${seed % 997}${pick(endings)}`.replace(/\d+/, ''),
  )
  return `${phrases.join(' ')} ${pick(words)}했다.`
}

function release(nth: number) {
  const paragraphs = Array.from({ length: 9 }, () => `${sentence()} ${sentence()} ${sentence()}`)
  return {
    kind: 'release',
    sections: ['economy/jobs'],
    title: `${sentence().slice(0, 32)} ${nth}`,
    subtitle: sentence().slice(0, 36),
    tags: [pick(words), pick(words), pick(words)],
    body: { format: 'text', content: `${paragraphs.join('\n\n')}\n\n[뉴스출처 : 온새미도 가온시]` },
  }
}

it('an article of the usual length takes at most 9 KB of database, its text as sent included', async () => {
  const desk = await editor('desk')
  const size = async () => (await env.DB.prepare('SELECT 1').run()).meta.size_after
  const file = async (from: number, to: number) => {
    for (let nth = from; nth < to; nth += 1) await desk.publish(release(nth))
  }
  await file(0, 20)
  const before = await size()
  await file(20, 220)
  const each = ((await size()) - before) / 200
  const length = await env.DB.prepare('SELECT avg(length(body)) AS n FROM story').first<number>('n')
  expect(length).toBeGreaterThan(1_400)
  expect(each).toBeLessThanOrEqual(9 * 1024)
})
