import { describe, expect, it } from 'vitest'
import { css } from '../../src/ui/style.ts'

const MOST = 4.8 * 1024

describe.each(Object.entries(css))('the style sheet of a page of the kind %s', (_, sheet) => {
  it('stays small enough to travel inside every page', async () => {
    const zipped = new Blob([sheet]).stream().pipeThrough(new CompressionStream('gzip'))
    expect((await new Response(zipped).arrayBuffer()).byteLength).toBeLessThan(MOST)
  })

  it('cannot end the element that carries it', () => {
    expect(sheet).not.toContain('<')
  })
})
