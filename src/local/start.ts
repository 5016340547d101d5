import { mkdirSync, writeFileSync } from 'node:fs'
import { startClock, strike } from './clock.ts'
import { loadDemo } from './load-demo.ts'
import { makeToken, placeFlags } from './make-token.ts'
import { serve } from './serve.ts'
import { localSettings } from './settings.ts'
import { runWrangler } from './wrangler.ts'

const settings = localSettings(process.env)
const place = { remote: false, stateDir: settings.stateDir } as const
const url = `http://localhost:${settings.port}`

try {
  await step('Migrating the local database', () =>
    runWrangler(['d1', 'migrations', 'apply', 'DB', ...placeFlags(place)]),
  )
  const token = await step('Making an admin token', () =>
    makeToken(place, { id: 'localadmin', name: 'npm start', role: 'admin' }),
  )
  const edge = await step('Starting the local edge', () => serve(settings))
  edge.on('exit', (code) => process.exit(code ?? 0))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => edge.kill('SIGTERM'))
  if (settings.demo) await step('Filling an empty newsroom', () => loadDemo({ url, token }))
  await step('Asking KMA for the weather', () => firstWeather())
  startClock(url)
  mkdirSync('.wrangler', { recursive: true })
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
  const outcome = typeof result === 'string' && result.length < 80 ? `${result}, ` : ''
  console.log(`${outcome}${((performance.now() - began) / 1000).toFixed(1)} s`)
  return result
}

async function firstWeather(): Promise<string> {
  await strike(url, 'everyMinute')
  await strike(url, 'weather')
  const response = await fetch(`${url}/weather.json`)
  const { observedAt } = (await response.json()) as { observedAt: string | null }
  return observedAt ? `observed ${observedAt}` : 'no answer; the pages say so, the next tick tries again'
}

function welcome(token: string): string {
  return `
Maru stands at ${url}
Admin token: ${token}

Publish a first article:
curl ${url}/admin/articles -H 'Authorization: Bearer ${token}' -H 'Content-Type: application/json' -d '{
  "status": "published", "sections": ["economy"], "title": "첫 기사",
  "body": { "format": "text", "content": "첫 문단입니다.\\n\\n둘째 문단입니다." } }'

Stop with Ctrl+C.`
}
