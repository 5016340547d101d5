import { mkdirSync, writeFileSync } from 'node:fs'
import { firstWeather, startClock } from './clock.ts'
import { loadDemo } from './load-demo.ts'
import { makeToken, placeFlags } from './make-token.ts'
import { serve } from './serve.ts'
import { localSettings } from './settings.ts'
import { runWrangler } from './wrangler.ts'

const settings = localSettings(process.env)
const place = { remote: false, stateDir: settings.stateDir } as const
const url = `http://localhost:${settings.port}`

mkdirSync('.wrangler', { recursive: true })

try {
  await step('Migrating the local database', () =>
    runWrangler(['d1', 'migrations', 'apply', 'DB', ...placeFlags(place)]),
  )
  const token = await step('Making an admin token', () =>
    makeToken(place, { id: 'localadmin', name: 'npm start', role: 'admin' }),
  )
  const edge = await step('Starting the local edge', () => serve(settings))
  edge.on('exit', (code) => process.exit(code ?? 0))
  process.on('exit', () => edge.kill('SIGTERM'))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => edge.kill('SIGTERM'))
  if (settings.demo) console.log(await step('Filling the newsroom', () => loadDemo({ url, token })))
  console.log(await step('Asking KMA for the weather', () => firstWeather(url)))
  startClock(url)
  writeFileSync('.wrangler/newsroom.json', `${JSON.stringify({ url, adminToken: token })}\n`, { mode: 0o600 })
  console.log(welcome(token))
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`)
  process.exit(1)
}

async function step<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  process.stdout.write(`${name} … `)
  const began = performance.now()
  const result = await work()
  console.log(`${((performance.now() - began) / 1000).toFixed(1)} s`)
  return result
}

function welcome(token: string): string {
  return `
Maru stands at ${url}
Admin token: ${token}

Publish a first article:
curl ${url}/admin/articles -H 'Authorization: Bearer ${token}' -H 'Content-Type: application/json' -d '{
  "status": "published", "sections": ["economy"], "title": "첫 기사",
  "body": { "format": "text", "content": "첫 문단입니다.\\n\\n둘째 문단입니다." } }'

What the Worker logs goes to .wrangler/edge.log. Stop with Ctrl+C.`
}
