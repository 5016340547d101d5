import { parseArgs } from 'node:util'
import { newsroomClient } from '../client/client.ts'
import { atNewsroom } from './transfer/at-newsroom.ts'
import { backupRecords } from './transfer/backup-records.ts'
import { placeOptions } from './transfer/find-newsroom.ts'
import { backupPhotos, isLoss } from './transfer/photo-files.ts'
import { openProgress } from './transfer/progress.ts'

const usage = 'npm run backup -- --to newsroom.ndjson.gz [--photos folder] [--remote] [--url … --token …]'

const { values } = parseArgs({
  options: { ...placeOptions, to: { type: 'string' }, photos: { type: 'string' } },
})
if (!values.to) {
  console.error(usage)
  process.exit(2)
}

const { to, photos: folder } = values

await atNewsroom(values, async ({ url, token }) => {
  await backupRecords(newsroomClient({ url, token }), { url, to, progress: openProgress('Records') })
  if (!folder) return
  const missing = await backupPhotos(url, { backup: to, folder, progress: openProgress('Pictures') })
  for (const name of missing) console.error(`not there: /media/${name}`)
  if (missing.some(isLoss)) process.exitCode = 1
})
