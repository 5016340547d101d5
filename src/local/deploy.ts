import { readFileSync } from 'node:fs'
import { build } from './build.ts'
import { makeToken } from './make-token.ts'
import { localAddressWarning } from './public-address.ts'
import { smoke } from './smoke-test.ts'
import { runWrangler } from './wrangler.ts'

const database = 'maru'
const upload = ['deploy', 'dist/index.js', '--no-bundle']
const smokeToken = 'smoketests'

const warning = localAddressWarning(siteUrl())
if (warning) console.warn(`${warning}\n`)

await build('src/index.ts', { folder: 'dist' })
if (process.argv.includes('--dry-run')) {
  console.log(await runWrangler([...upload, '--dry-run']))
  console.log('Dry run: nothing was deployed. A real one creates the database in Asia, migrates and tests.')
  process.exit(0)
}

const exists = await runWrangler(['d1', 'info', database, '--json']).then(
  () => true,
  () => false,
)
if (!exists) await say('Creating the database in Asia', ['d1', 'create', database, '--location', 'apac'])
if (exists) await migrate()
const printed = await say('Deploying', upload)
if (!exists) await migrate()

const url = /https:\/\/[^\s]+\.workers\.dev/.exec(printed)?.[0] ?? siteUrl()
const token = await makeToken({ remote: true }, { id: smokeToken, name: 'npm run deploy', role: 'admin' })
console.log(`Trying ${url}`)
const failures = await smoke(url, token)
await runWrangler([
  ...['d1', 'execute', database, '--remote', '--yes', '--command'],
  `UPDATE token SET revoked_at = unixepoch() WHERE id = '${smokeToken}'`,
])
if (!exists) console.log('Make your own token: npm run token -- --remote --role admin --name "your name"')
if (warning) console.warn(`\n${warning}`)
process.exit(failures.length > 0 ? 1 : 0)

function migrate(): Promise<string> {
  return say('Migrating', ['d1', 'migrations', 'apply', 'DB', '--remote'])
}

async function say(what: string, args: string[]): Promise<string> {
  process.stdout.write(`${what} … `)
  const output = await runWrangler(args)
  console.log('done')
  return output
}

function siteUrl(): string {
  const setting = /^SITE_URL = "(.+)"$/m.exec(readFileSync('wrangler.toml', 'utf8'))?.[1]
  if (!setting) throw new Error('wrangler.toml has no SITE_URL')
  return setting
}
