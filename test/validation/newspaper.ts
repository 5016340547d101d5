import { inject } from 'vitest'

export const demonstration = { url: inject('site'), token: inject('token') }
export const site = demonstration.url

/** Asks the newspaper that `npm start` has put up, demonstration articles and all. */
export async function read(path: string): Promise<{ status: number; body: string }> {
  const response = await fetch(site + path, { redirect: 'manual' })
  return { status: response.status, body: await response.text() }
}

/** What the desk is told when it asks. */
export async function ask<Answer>(path: string): Promise<Answer> {
  const response = await fetch(site + path, { headers: { Authorization: `Bearer ${inject('token')}` } })
  if (!response.ok) throw new Error(`GET ${path}: ${response.status}`)
  return (await response.json()) as Answer
}

/** Gives an order as an admin. */
export async function order(method: string, path: string, body?: object, revision?: number) {
  const headers: Record<string, string> = {
    Authorization: `Bearer ${inject('token')}`,
    'Content-Type': 'application/json',
  }
  if (revision !== undefined) headers['If-Match'] = `"${revision}"`
  const init = { method, headers, ...(body && { body: JSON.stringify(body) }) }
  const response = await fetch(site + path, init)
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as { id: number; revision: number }
}
