import { parseArgs } from 'node:util'
import { newsroomClient } from '../client/client.ts'
import { atNewsroom } from './transfer/at-newsroom.ts'
import { placeOptions } from './transfer/find-newsroom.ts'
import { openProgress } from './transfer/progress.ts'
import { checkIndex, rebuildIndex } from './transfer/search-index.ts'

const flag = { type: 'boolean', default: false } as const
const { values } = parseArgs({ options: { ...placeOptions, check: flag, thorough: flag } })

if (values.thorough && !values.check) {
  console.error('npm run reindex -- --check --thorough: only a check can be thorough')
  process.exit(2)
}

await atNewsroom(values, async ({ url, token }) => {
  const client = newsroomClient({ url, token })
  if (values.check) await check(client, url)
  else await rebuildIndex(client, { url, notes: '.wrangler/reindex.json', progress: openProgress('Index') })
})

async function check(client: Parameters<typeof checkIndex>[0], url: string): Promise<void> {
  const wrong = await checkIndex(client, {
    url,
    ...(values.thorough
      ? { thorough: 'true', notes: '.wrangler/reindex-check-thorough.json' }
      : { thorough: 'false', notes: '.wrangler/reindex-check.json' }),
    progress: openProgress('Check'),
  })
  for (const { id, problem } of wrong) console.error(id === null ? problem : `article ${id}: ${problem}`)
  if (wrong.length > 0) process.exitCode = 1
}
