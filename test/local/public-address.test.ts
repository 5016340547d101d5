import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { localAddressWarning } from '../../src/local/public-address.ts'

describe('an address that only this computer knows', () => {
  it.each([
    'http://localhost:8787',
    'http://paper.localhost',
    'http://127.0.0.1:9000',
    'http://0.0.0.0',
    'http://[::1]:8787',
  ])('%s is warned of, by its name and with what to do', (address) => {
    const warning = localAddressWarning(address)
    expect(warning).toContain(`still ${address}`)
    expect(warning).toContain('deploy again')
  })

  it.each([
    'https://news.example',
    'https://localhost.example',
    'https://127.example',
  ])('%s is not', (address) => {
    expect(localAddressWarning(address)).toBeNull()
  })
})

it('deploying asks for it before it does anything', () => {
  const [asked, first] = ['localAddressWarning(siteUrl())', 'await runWrangler('].map((words) =>
    readFileSync('src/local/deploy.ts', 'utf8').indexOf(words),
  )
  expect(asked).toBeGreaterThan(0)
  expect(asked).toBeLessThan(first ?? 0)
})
