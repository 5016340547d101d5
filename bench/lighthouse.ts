import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import { startDemonstration } from '../test/demonstration/start.ts'
import { table } from './table.ts'

const least = { performance: 0.99, accessibility: 1, 'best-practices': 1, seo: 1 } as const
type Category = keyof typeof least
const categories = Object.keys(least) as Category[]
const runs = 5

const demonstration = process.argv[2] ? null : await startDemonstration()
const url = demonstration?.url ?? process.argv[2]
const pages = { home: '/', section: '/economy', article: await newestArticle() }

const chrome = await launch({
  chromePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  chromeFlags: ['--no-sandbox', '--headless'],
})
const failures: string[] = []
const rows: string[][] = []
try {
  for (const [kind, path] of Object.entries(pages)) {
    const seen: Record<Category, number>[] = []
    for (let run = 0; run < runs; run += 1) seen.push(await scoresOf(new URL(path, url).href))
    const scores = categories.map((category) => middle(seen.map((scores) => scores[category])))
    categories.forEach((category, at) => {
      if ((scores[at] ?? 0) < least[category]) failures.push(`${kind}: ${category}`)
    })
    rows.push([kind, ...scores.map((score) => String(Math.round(score * 100)))])
  }
} finally {
  chrome.kill()
  await demonstration?.stop()
}

console.log(`Lighthouse, mobile, middle of ${runs}\n`)
console.log(table(['page', ...categories], rows))
if (failures.length > 0) {
  console.error(`\nBelow what they must be: ${failures.join(', ')}`)
  process.exit(1)
}

async function scoresOf(page: string): Promise<Record<Category, number>> {
  const result = await lighthouse(page, { port: chrome.port, onlyCategories: categories, logLevel: 'error' })
  if (!result) throw new Error(`Lighthouse said nothing of ${page}`)
  const { categories: scored, audits } = result.lhr
  for (const { score, scoreDisplayMode, id, title } of Object.values(audits)) {
    if (process.env.WHY && scoreDisplayMode === 'binary' && score === 0)
      console.log(`${page}: ${id}, ${title}`)
  }
  const entries = categories.map((category) => [category, scored[category]?.score ?? 0])
  return Object.fromEntries(entries) as Record<Category, number>
}

async function newestArticle(): Promise<string> {
  const section = await (await fetch(new URL('/economy', url))).text()
  const path = /<main.*?href="(\/articles\/\d+)"/s.exec(section)?.[1]
  if (!path) throw new Error('no story in /economy')
  return path
}

function middle(scores: number[]): number {
  return scores.toSorted((one, other) => one - other)[Math.floor(scores.length / 2)] ?? 0
}
