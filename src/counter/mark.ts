import type { ReadCounting } from '../config.ts'

export type Read = Parameters<ReadCounting['count']>[0]

/** Marks that tell readers of one hour apart, and lead back to nobody once the salt is thrown away. */
export async function marksOf(
  { address, agent }: Read,
  salt: string,
): Promise<{ network: string; agent: string }> {
  const [network, browser] = await Promise.all([digest(salt, address), digest(salt, agent)])
  return { network, agent: browser }
}

async function digest(salt: string, text: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${salt}\n${text}`)
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes), 0, 9).toBase64()
}
