import type { ChildProcess } from 'node:child_process'
import { connect } from 'node:net'
import type { LocalSettings } from './settings.ts'
import { startWrangler } from './wrangler.ts'

/** Serves the site on 127.0.0.1 and returns once it answers; throws with wrangler's own words if it does not. */
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
  const printed: string[] = []
  const keep = (chunk: Buffer) => printed.push(chunk.toString())
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  for (let waited = 0; waited < 60_000; waited += 200) {
    if (child.exitCode !== null) break
    if (await answers(port)) return showErrors(child)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  child.kill()
  throw new Error(`the local edge did not start:\n${printed.join('')}`)
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('connect', () => resolve(true) ?? socket.destroy())
    socket.on('error', () => resolve(false))
  })
}

function showErrors(child: ChildProcess): ChildProcess {
  child.stdout?.removeAllListeners('data').resume()
  child.stderr?.removeAllListeners('data').pipe(process.stderr)
  return child
}
