import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { findNewsroom } from '../../src/local/transfer/find-newsroom.ts'

const url = 'https://paper.example'

/** Takes the place of wrangler: keeps its orders, and carries out their SQL in a database with our migrations. */
function deployed() {
  const file = new DatabaseSync(':memory:')
  for (const name of readdirSync('migrations').toSorted())
    file.exec(readFileSync(`migrations/${name}`, 'utf8'))
  const orders: string[][] = []
  const wrangler = async (args: readonly string[]) => {
    orders.push([...args])
    file.exec(args.at(-1) ?? '')
    return ''
  }
  const tokens = () => file.prepare('SELECT id, hash, role, revoked_at FROM token').all()
  return { orders, wrangler, tokens }
}

it('a deployed newspaper is entered by a token of its own in the remote database, which is taken back afterwards', async () => {
  const { orders, wrangler, tokens } = deployed()
  const { token, leave, ...place } = await findNewsroom({ remote: true, url }, wrangler)
  expect(place).toEqual({ url })
  const [, id, secret = ''] = /^maru_([a-z0-9]+)_(.+)$/.exec(token) ?? []
  const hash = createHash('sha256').update(secret).digest('hex')
  expect(tokens()).toEqual([expect.objectContaining({ id, hash, role: 'admin', revoked_at: null })])
  await leave()
  expect(tokens()).toEqual([expect.objectContaining({ id, revoked_at: expect.any(Number) })])
  const command = ['d1', 'execute', 'DB', '--remote', '--yes', '--command']
  expect(orders.map((order) => order.slice(0, -1))).toEqual([command, command])
})

it('a second command after one that was killed makes the token anew', async () => {
  const { wrangler, tokens } = deployed()
  await findNewsroom({ remote: true, url }, wrangler)
  const { leave } = await findNewsroom({ remote: true, url }, wrangler)
  expect(tokens()).toHaveLength(1)
  await leave()
  expect(tokens()).toEqual([expect.objectContaining({ revoked_at: expect.any(Number) })])
})

it('a token that is given is used as it is, without wrangler, and an address without a token is refused', async () => {
  const { orders, wrangler } = deployed()
  const { token, leave } = await findNewsroom({ remote: true, url, token: 'maru_x_y' }, wrangler)
  await leave()
  expect([token, orders]).toEqual(['maru_x_y', []])
  await expect(findNewsroom({ url }, wrangler)).rejects.toThrow(/--token|no newspaper/)
})
