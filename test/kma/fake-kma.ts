import { inject } from 'vitest'
import type { Asked, Behaviour } from './server.ts'

/** One address of the fake KMA, as a test tells it to behave. */
export class FakeAddress {
  readonly url: string

  constructor(url: string) {
    this.url = url
  }

  answers(document: string | Uint8Array, { status = 200, contentType = 'text/xml' } = {}): Promise<void> {
    return this.#behaves({ kind: 'answer', status, contentType, base64: base64Of(document) })
  }

  dropsOneConnectionThenAnswers(document: string): Promise<void> {
    const then = { kind: 'answer', status: 200, contentType: 'text/xml', base64: base64Of(document) } as const
    return this.#behaves({ kind: 'stumble', then })
  }

  isDown(status = 500): Promise<void> {
    return this.answers('Error receiving response from backend server', { status, contentType: 'text/plain' })
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

function base64Of(document: string | Uint8Array): string {
  const bytes = typeof document === 'string' ? new TextEncoder().encode(document) : document
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
