import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How one address of the fake KMA behaves until it is told otherwise. */
export type Behaviour =
  | { kind: 'answer'; status: number; contentType: string; base64: string }
  | { kind: 'hang' }
  | { kind: 'drip'; base64: string }
  | { kind: 'junk'; bytes: number }
  | { kind: 'drop' }
  | { kind: 'stumble'; over: Behaviour; after: Behaviour }

/** What one address was asked. */
export interface Asked {
  query: string
  userAgent: string | null
  /** What a POST brought. */
  body?: string
}

interface Desk {
  behaviour: Behaviour
  asked: Asked[]
}

/** A KMA on 127.0.0.1: PUT an address a behaviour, GET it as KMA would be asked, GET it with ?asked for what was asked. */
export async function startKma(): Promise<{ url: string; close: () => Promise<void> }> {
  const desks = new Map<string, Desk>()
  const server = createServer((request, response) => void serve(desks, request, response))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed())
      server.closeAllConnections()
    })
  return { url: `http://127.0.0.1:${port}`, close }
}

async function serve(desks: Map<string, Desk>, request: IncomingMessage, response: ServerResponse) {
  const { pathname, search } = new URL(request.url ?? '/', 'http://kma')
  const desk = desks.get(pathname) ?? { behaviour: { kind: 'drop' }, asked: [] }
  desks.set(pathname, desk)
  if (request.method === 'PUT') {
    desk.behaviour = JSON.parse(await textOf(request))
    return response.end()
  }
  if (search === '?asked') return response.end(JSON.stringify(desk.asked))
  const body = request.method === 'POST' ? { body: await textOf(request) } : {}
  desk.asked.push({ query: search, userAgent: request.headers['user-agent'] ?? null, ...body })
  behave(desk.behaviour, response)
  if (desk.behaviour.kind === 'stumble') desk.behaviour = desk.behaviour.after
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

function behave(behaviour: Behaviour, response: ServerResponse): void {
  switch (behaviour.kind) {
    case 'answer':
      response.writeHead(behaviour.status, { 'content-type': behaviour.contentType })
      response.end(Buffer.from(behaviour.base64, 'base64'))
      return
    case 'hang':
      return
    case 'drip':
      drip(Buffer.from(behaviour.base64, 'base64'), response)
      return
    case 'junk':
      response.end(Buffer.alloc(behaviour.bytes, '<current '))
      return
    case 'stumble':
      behave(behaviour.over, response)
      return
    case 'drop':
      response.destroy()
  }
}

// Ten bytes at a time for ever: shorter than any time-out, longer than any patience.
function drip(bytes: Buffer, response: ServerResponse): void {
  let sent = 0
  const drops = setInterval(() => {
    response.write(bytes.subarray(sent, sent + 10))
    sent += 10
  }, 20)
  response.on('close', () => clearInterval(drops))
}
