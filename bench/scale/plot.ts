/** A line of a plot: its name and its points, both axes as numbers. */
export interface Series {
  name: string
  points: [number, number][]
}

const size = { width: 720, height: 360, left: 56, right: 250, top: 40, bottom: 44 }
const colours = ['#1b5fa8', '#b3382c', '#2c7a4b', '#8a5a00', '#6a3d9a', '#3a3a3a']

/** An SVG of lines over a logarithmic axis of articles; the other axis begins at nought. */
export function plot(title: string, unit: string, series: readonly Series[]): string {
  const xs = series.flatMap(({ points }) => points.map(([x]) => Math.log10(x)))
  const [from, to] = [Math.min(...xs), Math.max(...xs)]
  const most = Math.max(...series.flatMap(({ points }) => points.map(([, y]) => y))) * 1.1 || 1
  const wide = size.width - size.left - size.right
  const high = size.height - size.top - size.bottom
  const x = (articles: number) => size.left + ((Math.log10(articles) - from) / (to - from || 1)) * wide
  const y = (value: number) => size.top + high - (value / most) * high
  const marks = [...new Set(series.flatMap(({ points }) => points.map(([at]) => at)))]
  const steps = Array.from({ length: 5 }, (_, at) => (most * at) / 4)
  const text = (at: { x: number; y: number; anchor?: string; fill?: string }, words: string) =>
    `<text x="${at.x.toFixed(1)}" y="${at.y.toFixed(1)}" text-anchor="${at.anchor ?? 'start'}" fill="${at.fill ?? '#3a3a3a'}">${words}</text>`
  const labels = apart(series.map(({ points }) => y(points.at(-1)?.[1] ?? 0)))
  const line = ({ name, points }: Series, nth: number) => {
    const colour = colours[nth % colours.length] ?? '#000'
    const path = points.map(([articles, value]) => `${x(articles).toFixed(1)},${y(value).toFixed(1)}`)
    const [lastX] = points.at(-1) ?? [1, 0]
    const dots = path.map(
      (at) => `<circle cx="${at.split(',')[0]}" cy="${at.split(',')[1]}" r="3" fill="${colour}"/>`,
    )
    return [
      `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${path.join(' ')}"/>`,
      ...dots,
      text({ x: x(lastX) + 8, y: (labels[nth] ?? 0) + 4, fill: colour }, name),
    ].join('\n')
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" font-family="sans-serif" font-size="12" role="img" aria-label="${title}">
<rect width="100%" height="100%" fill="#fff"/>
${text({ x: size.left, y: 22 }, `${title} (${unit})`)}
${steps.map((step) => `<path d="M${size.left} ${y(step).toFixed(1)}h${wide}" stroke="#ddd"/>\n${text({ x: size.left - 8, y: y(step) + 4, anchor: 'end' }, step >= 10 ? step.toFixed(0) : step.toFixed(1))}`).join('\n')}
${marks.map((at) => text({ x: x(at), y: size.height - size.bottom + 20, anchor: 'middle' }, at.toLocaleString('en'))).join('\n')}
${text({ x: size.left + wide / 2, y: size.height - 6, anchor: 'middle' }, 'articles')}
${series.map(line).join('\n')}
</svg>
`
}

const lineHeight = 14

/** Heights of labels near those wanted, so that none covers another. */
function apart(wanted: readonly number[]): number[] {
  const fromBelow = wanted
    .map((height, nth) => ({ height, nth }))
    .sort((one, other) => other.height - one.height)
  const heights: number[] = []
  let free = Number.POSITIVE_INFINITY
  for (const { height, nth } of fromBelow) {
    heights[nth] = Math.min(height, free)
    free = (heights[nth] ?? 0) - lineHeight
  }
  return heights
}
