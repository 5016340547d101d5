import { describe, expect, it } from 'vitest'
import { css } from '../../src/ui/style.ts'

const MOST = 5.5 * 1024

describe('the style sheet', () => {
  it('stays small enough to travel inside every page', async () => {
    const zipped = new Blob([css]).stream().pipeThrough(new CompressionStream('gzip'))
    expect((await new Response(zipped).arrayBuffer()).byteLength).toBeLessThan(MOST)
  })

  it('cannot end the element that carries it', () => {
    expect(css).not.toContain('<')
  })
})
