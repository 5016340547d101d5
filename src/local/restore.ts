import { parseArgs } from 'node:util'
import { newsroomClient } from '../client/client.ts'
import { findNewsroom, placeOptions } from './transfer/find-newsroom.ts'
import { restorePhotos } from './transfer/photo-files.ts'
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

try {
  const { url, token, leave } = await findNewsroom(values)
  const client = newsroomClient({ url, token, bulk: true })
  try {
    const { refused } = await restoreRecords(client, {
      url,
      from: values.from,
      progress: openProgress('Records'),
    })
    for (const { line, type, id, message } of refused)
      console.error(`line ${line}: ${type} ${id}: ${message}`)
    if (values.photos) {
      const progress = openProgress('Pictures')
      const untaken = await restorePhotos(client, { backup: values.from, folder: values.photos, progress })
      for (const words of untaken) console.error(words)
    }
    await newsroomClient({ url, token }).purgePages({ body: { everything: true } })
    if (refused.length > 0) process.exitCode = 1
  } finally {
    await leave()
  }
} catch (error) {
  console.error(
    `\n${error instanceof Error ? error.message : error}\nGive the same command again: it goes on from here.`,
  )
  process.exit(1)
}
