import { parseArgs } from 'node:util'
import { newsroomClient } from '../client/client.ts'
import { backupRecords } from './transfer/backup-records.ts'
import { findNewsroom, placeOptions } from './transfer/find-newsroom.ts'
import { backupPhotos } from './transfer/photo-files.ts'
import { openProgress } from './transfer/progress.ts'

const usage = 'npm run backup -- --to newsroom.ndjson.gz [--photos folder] [--remote] [--url … --token …]'

const { values } = parseArgs({
  options: { ...placeOptions, to: { type: 'string' }, photos: { type: 'string' } },
})
if (!values.to) {
  console.error(usage)
  process.exit(2)
}

try {
  const { url, token, leave } = await findNewsroom(values)
  const client = newsroomClient({ url, token })
  try {
    await backupRecords(client, { url, to: values.to, progress: openProgress('Records') })
  } finally {
    await leave()
  }
  if (values.photos) {
    const progress = openProgress('Pictures')
    const missing = await backupPhotos(url, { backup: values.to, folder: values.photos, progress })
    for (const name of missing) console.error(`not there: /media/${name}`)
  }
} catch (error) {
  console.error(
    `\n${error instanceof Error ? error.message : error}\nGive the same command again: it goes on from here.`,
  )
  process.exit(1)
}
