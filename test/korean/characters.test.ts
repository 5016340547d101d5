import { describe, expect, it } from 'vitest'
import { cleanLine, cleanText } from '../../src/korean/characters.ts'

describe('clean text', () => {
  it('is NFC with plain spaces and nothing invisible', () => {
    expect(cleanText('\uFEFF가\u200B나\u00A0다\r\n'.normalize('NFD'))).toBe('가나 다\n')
    expect(cleanLine('  두 \n 줄 ')).toBe('두 줄')
  })

  it('heaps no more than thirty marks on a letter, so that half a million cannot stop the desk', () => {
    const heap = `가${'\u0323\u0301'.repeat(250_000)}`
    expect(cleanText(heap).length).toBeLessThan(40)
  })
})
