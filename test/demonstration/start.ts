import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { surfaceMap } from '../kma/documents.ts'
import { startKma } from '../kma/server.ts'
import { headerStations } from './stations.ts'

export interface Demonstration {
  url: string
  token: string
  stop: () => Promise<void>
}

/** Starts the newspaper as a user does (`npm start`), on an empty state, with a KMA of our own. */
export async function startDemonstration(): Promise<Demonstration> {
  const kma = await startKma()
  const feed = `${kma.url}/feed`
  await answer(feed, surfaceMap({ at: lastHour(), stations: headerStations }))
  const state = mkdtempSync(join(tmpdir(), 'newspaper-'))
  const port = await freePort()
  const child = spawn('npm', ['start'], {
    env: { ...process.env, PORT: String(port), STATE_DIR: state, KMA_FEED_URL: feed },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  const token = await tokenIn(child.stdout)
  const stop = async () => {
    if (child.pid) process.kill(-child.pid, 'SIGTERM')
    await new Promise((exited) => child.once('exit', exited))
    await kma.close()
    rmSync(state, { recursive: true, force: true })
  }
  return { url: `http://localhost:${port}`, token, stop }
}
async function answer(feed: string, document: string): Promise<void> {
  const base64 = Buffer.from(document).toString('base64')
  const behaviour = { kind: 'answer', status: 200, contentType: 'text/xml', base64 }
  await fetch(feed, { method: 'PUT', body: JSON.stringify(behaviour) })
}

function lastHour(): string {
  return new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 13)
}

function tokenIn(stdout: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    stdout.on('data', (chunk: Buffer) => {
      printed += chunk
      const token = /Admin token: (\S+)[\s\S]*Stop with/.exec(printed)?.[1]
      if (token) resolve(token)
    })
    stdout.on('end', () => reject(new Error(`npm start ended:\n${printed}`)))
  })
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
