import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { drain } from '../../src/cache/drain.ts'
import { demoArticles } from '../demo-articles.ts'
import { dice, pick } from '../desk/body/dice.ts'
import { editor } from '../newsroom.ts'

// What the newsroom wrote, shuffled, for made-up words pack and index unlike Korean.
const roll = dice(20251119)
const sentences = demoArticles
  .filter(({ body }) => body.format === 'text')
  .flatMap(({ body }) => body.content.split('\n'))
  .filter((line) => line.length > 80 && !line.startsWith('▲') && !line.startsWith('('))
  .flatMap((line) => line.split(/(?<=다\.) /))
  .filter((sentence) => sentence.endsWith('다.'))
const signed = demoArticles
  .flatMap(({ body }) => body.content.split('\n'))
  .filter((line) => line.startsWith('▲ ') && line.length < 40)

const usualLength = 1_300

/** A release as long as the seed's, with its ▲ headings, its agency and its source line. */
function release() {
  const paragraphs = [`(온새미뉴스) ${pick(roll, sentences)}`]
  while (paragraphs.join('\n\n').length < usualLength - 60) {
    if (paragraphs.length % 4 === 2) paragraphs.push(pick(roll, signed))
    paragraphs.push(`${pick(roll, sentences)} ${pick(roll, sentences)}`)
  }
  const { tags } = pick(roll, demoArticles)
  return {
    kind: 'release',
    sections: ['economy/jobs'],
    title: pick(roll, demoArticles).title,
    subtitle: pick(roll, demoArticles).subtitle,
    tags,
    paragraphs: [...paragraphs, '[뉴스출처 : 온새미도 가온시]'],
  }
}

const forms = {
  text: (paragraphs: readonly string[]) => paragraphs.join('\n\n'),
  html: (paragraphs: readonly string[]) => paragraphs.map((text) => `<p>${text}</p>`).join('\n'),
}

// The errands of a minute are done and gone, as the clock would have it.
const noEdge = { purge: async () => ({ success: true, errors: [] }) }

/** Bytes of database that each of two hundred releases takes, sent in that format, and how long their texts are. */
async function measure(format: keyof typeof forms): Promise<{ bytes: number; length: number }> {
  const desk = await editor('desk')
  const size = async () => (await env.DB.prepare('SELECT 1').run()).meta.size_after
  const file = async (many: number) => {
    let characters = 0
    for (let nth = 0; nth < many; nth += 1) {
      const { paragraphs, ...fields } = release()
      const body = { format, content: forms[format](paragraphs) }
      characters += forms.text(paragraphs).length
      expect((await desk.publish({ ...fields, body })).status).toBe(201)
      if (nth % 10 === 9) await drain(env.DB, noEdge, Date.now() / 1000 + 600)
    }
    return characters / many
  }
  await file(20)
  const before = await size()
  const length = await file(200)
  return { bytes: ((await size()) - before) / 200, length }
}

// Two hundred leave the indexes in pieces; in a larger archive an article takes a tenth less.
it.each([
  ['text', 10.75],
  ['html', 12.25],
] as const)('a release as long as the seed, sent as %s, takes at most %d KB of database with all that is kept of it', async (format, most) => {
  const { bytes, length } = await measure(format)
  const told = await env.DB.prepare(
    "SELECT avg(body LIKE '%▲%') AS headings, avg(source IS NOT NULL) AS sources FROM story",
  ).first()
  expect(told).toEqual({ headings: 1, sources: 1 })
  expect(length).toBeGreaterThan(1_250)
  expect(length).toBeLessThan(1_350)
  expect(bytes).toBeLessThanOrEqual(most * 1024)
})
