import { Agent, get } from 'node:http'
import { get as getSecurely, Agent as SecureAgent } from 'node:https'

/** What the load client is told on its command line, as JSON. */
export interface Load {
  url: string
  paths: string[]
  connections: number
  milliseconds: number
}

export interface Measured {
  requests: number
  failures: number
  seconds: number
  /** Milliseconds. */
  p50: number
  p99: number
}

const load = JSON.parse(process.argv[2] ?? '') as Load
const secure = load.url.startsWith('https:')
const options = { keepAlive: true, maxSockets: load.connections }
const agent = secure ? new SecureAgent(options) : new Agent(options)

const times: number[] = []
let failures = 0
let next = 0
const began = performance.now()
await Promise.all(Array.from({ length: load.connections }, reader))
console.log(JSON.stringify(measured()))
agent.destroy()

async function reader(): Promise<void> {
  while (performance.now() - began < load.milliseconds) {
    const path = load.paths[next++ % load.paths.length] ?? '/'
    const asked = performance.now()
    if (await answersWell(path)) times.push(performance.now() - asked)
    else failures += 1
  }
}

function answersWell(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const ask = secure ? getSecurely : get
    ask(new URL(path, load.url).href, { agent }, (response) => {
      response.resume()
      response.on('end', () => resolve(response.statusCode === 200))
      response.on('error', () => resolve(false))
    }).on('error', () => resolve(false))
  })
}

function measured(): Measured {
  const seconds = (performance.now() - began) / 1000
  times.sort((one, other) => one - other)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { requests: times.length, failures, seconds, p50: at(0.5), p99: at(0.99) }
}
