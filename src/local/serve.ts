import type { ChildProcess } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { connect } from 'node:net'
import type { LocalSettings } from './settings.ts'
import { startWrangler } from './wrangler.ts'

/** Serves the site on 127.0.0.1 and returns once it answers; what it prints goes to .wrangler/edge.log. */
export async function serve({ port, stateDir, feedUrl, siteUrl }: LocalSettings): Promise<ChildProcess> {
  if (await answers(port)) throw new Error(`port ${port} is taken: choose another one with PORT=… npm start`)
  const vars = { SITE_URL: siteUrl, ...(feedUrl && { KMA_FEED_URL: feedUrl }) }
  const child = startWrangler([
    'dev',
    'src/local/edge.ts',
    ...['--ip', '127.0.0.1', '--port', String(port), '--inspector-port', '0'],
    ...['--persist-to', stateDir, '--log-level', 'log', '--show-interactive-dev-session', 'false'],
    ...Object.entries(vars).flatMap(([name, value]) => ['--var', `${name}:${value}`]),
  ])
  const log = createWriteStream('.wrangler/edge.log')
  child.stdout?.pipe(log)
  child.stderr?.pipe(log)
  for (let waited = 0; waited < 60_000 && child.exitCode === null; waited += 200) {
    if (await answers(port)) return child
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  child.kill()
  throw new Error('the local edge did not start: .wrangler/edge.log says why')
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('connect', () => resolve(true) ?? socket.destroy())
    socket.on('error', () => resolve(false))
  })
}
