import { type Inline, type Mark, marks, plain, type Run } from '../../news/body.ts'

/** Inline text in its one canonical form: equal neighbours merged, empty runs dropped, a bare string where nothing is marked. */
export function inlineOf(runs: readonly (string | Run)[]): Inline {
  const merged: Run[] = []
  for (const run of runs.map(canonical)) {
    const last = merged.at(-1)
    if (run.text === '') continue
    if (last && sameStyle(last, run)) merged[merged.length - 1] = { ...last, text: last.text + run.text }
    else merged.push(run)
  }
  const pieces = merged.map((run) => (run.marks || run.href ? run : run.text))
  const [only = '', ...more] = pieces
  return more.length === 0 && typeof only === 'string' ? only : pieces
}

export function runsOf(inline: Inline): Run[] {
  return (typeof inline === 'string' ? [inline] : inline).map(canonical)
}

/** The lines of inline text, each without outer spaces and with inner ones single; blank lines are kept. */
export function linesOf(inline: Inline): Inline[] {
  const lines: Run[][] = [[]]
  for (const run of runsOf(inline)) {
    const [first = '', ...others] = run.text.split('\n')
    lines.at(-1)?.push({ ...run, text: first })
    for (const text of others) lines.push([{ ...run, text }])
  }
  return lines.map(tidyLine)
}

export function joinLines(lines: readonly Inline[]): Inline {
  const joined: Run[] = []
  for (const runs of lines.map(runsOf)) {
    const [last, first] = [joined.at(-1), runs[0]]
    if (last) joined.push(first && sameStyle(last, first) ? { ...first, text: '\n' } : { text: '\n' })
    for (const run of runs) joined.push(run)
  }
  return inlineOf(joined)
}

/** Inline text without blank lines and needless spaces. */
export function tidy(inline: Inline): Inline {
  return joinLines(linesOf(inline).filter(hasWords))
}

/** Inline text split at its blank lines. */
export function paragraphsOf(inline: Inline): Inline[] {
  const groups: Inline[][] = [[]]
  for (const line of linesOf(inline)) {
    if (hasWords(line)) groups.at(-1)?.push(line)
    else groups.push([])
  }
  return groups.filter((group) => group.length > 0).map(joinLines)
}

/** Inline text without its first `length` characters. */
export function dropStart(inline: Inline, length: number): Inline {
  let left = length
  const rest = runsOf(inline).map((run) => {
    const text = run.text.slice(left)
    left = Math.max(0, left - run.text.length)
    return { ...run, text }
  })
  return tidy(inlineOf(rest))
}

export function hasWords(inline: Inline): boolean {
  return plain(inline).trim() !== ''
}

function canonical(run: string | Run): Run {
  if (typeof run === 'string') return { text: run }
  const kept: Mark[] = run.marks ? marks.filter((mark) => run.marks?.includes(mark)) : []
  return {
    text: run.text,
    ...(kept.length > 0 ? { marks: kept } : {}),
    ...(run.href ? { href: run.href } : {}),
  }
}

function sameStyle(a: Run, b: Run): boolean {
  return a.href === b.href && (a.marks ?? []).join() === (b.marks ?? []).join()
}

function tidyLine(runs: readonly Run[]): Inline {
  let afterSpace = true
  const single = runs.map((run) => {
    const text = run.text.replace(/ +/g, ' ').slice(afterSpace && run.text.startsWith(' ') ? 1 : 0)
    if (text) afterSpace = text.endsWith(' ')
    return { ...run, text }
  })
  return inlineOf(withoutLastSpace(single))
}

function withoutLastSpace(runs: readonly Run[]): Run[] {
  const last = runs.findLastIndex((run) => run.text.trim() !== '')
  return runs.slice(0, last + 1).map((run, i) => (i === last ? { ...run, text: run.text.trimEnd() } : run))
}
