import { parseArgs } from 'node:util'
import { newsroomClient } from '../client/client.ts'
import { atNewsroom } from './transfer/at-newsroom.ts'
import { placeOptions } from './transfer/find-newsroom.ts'
import { isLoss, restorePhotos } from './transfer/photo-files.ts'
import { openProgress } from './transfer/progress.ts'
import { restoreRecords } from './transfer/restore-records.ts'

const usage = 'npm run restore -- --from newsroom.ndjson.gz [--photos folder] [--remote] [--url … --token …]'

const { values } = parseArgs({
  options: { ...placeOptions, from: { type: 'string' }, photos: { type: 'string' } },
})
if (!values.from) {
  console.error(usage)
  process.exit(2)
}

const { from, photos: folder } = values

await atNewsroom(values, async ({ url, token }) => {
  const client = newsroomClient({ url, token, bulk: true })
  const { refused } = await restoreRecords(client, { url, from, progress: openProgress('Records') })
  for (const { line, type, id, message } of refused) console.error(`line ${line}: ${type} ${id}: ${message}`)
  if (folder) {
    const untaken = await restorePhotos(client, { backup: from, folder, progress: openProgress('Pictures') })
    for (const { name, why } of untaken) console.error(`${name}: ${why}`)
    if (untaken.some(({ name }) => isLoss(name))) process.exitCode = 1
  }
  await newsroomClient({ url, token }).purgePages({ body: { everything: true } })
  if (refused.length > 0) process.exitCode = 1
})
