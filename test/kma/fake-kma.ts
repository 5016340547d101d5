import { inject } from 'vitest'
import type { Asked, Behaviour } from './server.ts'

/** One address of the fake KMA, as a test tells it to behave. */
export class FakeAddress {
  readonly url: string

  constructor(url: string) {
    this.url = url
  }

  answers(document: string | Uint8Array, told: Told = {}): Promise<void> {
    return this.#behaves(answer(document, told))
  }

  isDown(status = 500): Promise<void> {
    return this.#behaves(failure(status))
  }

  isDownOnce(document: string): Promise<void> {
    return this.#behaves({ kind: 'stumble', over: failure(502), after: answer(document) })
  }

  dropsOneConnection(document: string): Promise<void> {
    return this.#behaves({ kind: 'stumble', over: { kind: 'drop' }, after: answer(document) })
  }

  hangs(): Promise<void> {
    return this.#behaves({ kind: 'hang' })
  }

  drips(document: string): Promise<void> {
    return this.#behaves({ kind: 'drip', base64: base64Of(document) })
  }

  sendsJunk(megabytes: number): Promise<void> {
    return this.#behaves({ kind: 'junk', bytes: megabytes * 1_000_000 })
  }

  dropsConnections(): Promise<void> {
    return this.#behaves({ kind: 'drop' })
  }

  async asked(): Promise<Asked[]> {
    return (await fetch(`${this.url}?asked`)).json()
  }

  async #behaves(behaviour: Behaviour): Promise<void> {
    const told = await fetch(this.url, { method: 'PUT', body: JSON.stringify(behaviour) })
    await told.text()
  }
}

export interface FakeKma extends FakeAddress {
  readonly apihub: FakeAddress
}

/** A fake KMA of the test file's own; both its addresses drop connections until told otherwise. */
export function openKma(): FakeKma {
  const desk = `${inject('kmaUrl')}/${crypto.randomUUID()}`
  const apihub = new FakeAddress(`${desk}/kma_sfctm2.php`)
  return Object.assign(new FakeAddress(`${desk}/sfc_web_map.xml`), { apihub })
}

interface Told {
  status?: number
  contentType?: string
}

function answer(
  document: string | Uint8Array,
  { status = 200, contentType = 'text/xml' }: Told = {},
): Behaviour {
  return { kind: 'answer', status, contentType, base64: base64Of(document) }
}

function failure(status: number): Behaviour {
  return answer('Error receiving response from backend server', { status, contentType: 'text/plain' })
}

function base64Of(document: string | Uint8Array): string {
  const bytes = typeof document === 'string' ? new TextEncoder().encode(document) : document
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
