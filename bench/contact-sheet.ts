import { mkdirSync, writeFileSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { seoulDay } from '../src/korean/date.ts'
import { publishEveryPart } from '../test/demonstration/every-part.ts'
import { pageKinds } from '../test/demonstration/page-kinds.ts'
import { startDemonstration } from '../test/demonstration/start.ts'

const folder = '.wrangler/contact-sheet'
const looks = [
  { name: '360', width: 360 },
  { name: '360-dark', width: 360, colorScheme: 'dark' },
  { name: '1280', width: 1280 },
  { name: '1280-dark', width: 1280, colorScheme: 'dark' },
  { name: 'print', width: 794, media: 'print' },
] as const
type Look = (typeof looks)[number]

/** Pictures below the fold would come late. */
const everyPicture =
  "Promise.all([...document.images].map(image => ((image.loading = 'eager'), image.decode().catch(() => {}))))"

mkdirSync(folder, { recursive: true })
const demonstration = await startDemonstration()
const story = await publishEveryPart(demonstration)
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
const kinds = Object.entries(pageKinds(story, seoulDay(Date.now() / 1000))).flatMap(([kind, pages]) =>
  pages.map(([path], at) => [at > 0 ? `${kind}-${at + 1}` : kind, path] as const),
)
for (const look of looks) await photograph(browser, look)
await browser.close()
await demonstration.stop()
writeFileSync(`${folder}/index.html`, sheet())
console.log(`${kinds.length * looks.length} pictures: ${folder}/index.html`)

async function photograph(browser: Browser, look: Look): Promise<void> {
  const colorScheme = 'colorScheme' in look ? look.colorScheme : 'light'
  const page = await browser.newPage({ viewport: { width: look.width, height: 1100 }, colorScheme })
  if ('media' in look) await page.emulateMedia({ media: look.media })
  for (const [kind, path] of kinds) {
    await page.goto(new URL(path, demonstration.url).href, { waitUntil: 'load' })
    await page.evaluate(everyPicture)
    await page.screenshot({ path: `${folder}/${kind}-${look.name}.jpg`, type: 'jpeg', quality: 70 })
  }
  await page.close()
}

function sheet(): string {
  const rows = kinds.map(([kind, path]) => {
    const pictures = looks.map(
      ({ name }) =>
        `<td><a href="${kind}-${name}.jpg"><img src="${kind}-${name}.jpg" alt="${kind}, ${name}"></a></td>`,
    )
    return `<tr><th>${kind}<br>${path}</th>${pictures.join('')}</tr>`
  })
  const heads = looks.map(({ name }) => `<th>${name}</th>`)
  return `<!doctype html><meta charset="utf-8"><title>Contact sheet</title><style>img{width:260px}td,th{vertical-align:top;font:14px sans-serif}</style>
<table><tr><th></th>${heads.join('')}</tr>${rows.join('\n')}</table>`
}
