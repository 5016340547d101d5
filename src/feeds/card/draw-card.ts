import { cardSize } from '../../news/photo.ts'
import { floor } from '../../ui/mark.tsx'
import { light } from '../../ui/style/tokens.ts'
import { png } from './png.ts'

const { width, height } = cardSize
const UNIT = 8
const STROKE = 20
const BAND = 16

/** The newspaper's sign on its paper, between two beams, as a PNG: messengers show no SVG. */
export function drawCard(): Promise<Uint8Array<ArrayBuffer>> {
  const pixels = new Uint8Array(width * height)
  fill(pixels, { left: 0, top: 0, right: width, bottom: BAND })
  fill(pixels, { left: 0, top: height - BAND, right: width, bottom: height })
  for (const line of linesOf(floor)) fill(pixels, drawn(line))
  return png(pixels, { width, palette: [light.paper, light.accent] })
}

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

function fill(pixels: Uint8Array, { left, top, right, bottom }: Box): void {
  for (let row = top; row < bottom; row += 1) pixels.fill(1, row * width + left, row * width + right)
}

/** The strokes of a path that goes only across and down. */
function linesOf(path: string): Box[] {
  const lines: Box[] = []
  for (const [, x = '', y = '', steps = '', closed] of path.matchAll(
    /M([\d.]+) ([\d.]+)((?:[hv]-?[\d.]+)+)(z?)/g,
  )) {
    const start = { x: Number(x), y: Number(y) }
    let at = start
    for (const [, way, by] of steps.matchAll(/([hv])(-?[\d.]+)/g)) {
      const to = way === 'h' ? { x: at.x + Number(by), y: at.y } : { x: at.x, y: at.y + Number(by) }
      lines.push(between(at, to))
      at = to
    }
    if (closed) lines.push(between(at, start))
  }
  return lines
}

function between(a: { x: number; y: number }, b: { x: number; y: number }): Box {
  return {
    left: Math.min(a.x, b.x),
    top: Math.min(a.y, b.y),
    right: Math.max(a.x, b.x),
    bottom: Math.max(a.y, b.y),
  }
}

function drawn({ left, top, right, bottom }: Box): Box {
  const across = (at: number) => Math.round(width / 2 + (at - 16) * UNIT)
  const down = (at: number) => Math.round(height / 2 + (at - 16) * UNIT)
  const half = STROKE / 2
  return {
    left: across(left) - half,
    top: down(top) - half,
    right: across(right) + half,
    bottom: down(bottom) + half,
  }
}
