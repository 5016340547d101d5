/** Text in which what was looked for is marked. */
export function Marked({ text, patterns }: { text: string; patterns: readonly RegExp[] }) {
  const found = rangesOf(text, patterns)
  return (
    <>
      {found.map(({ from, to }, at) => (
        <>
          {text.slice(found[at - 1]?.to ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </>
      ))}
      {text.slice(found.at(-1)?.to ?? 0)}
    </>
  )
}

interface Range {
  from: number
  to: number
}

function rangesOf(text: string, patterns: readonly RegExp[]): Range[] {
  const all = patterns.flatMap((pattern) =>
    [...text.matchAll(new RegExp(pattern, 'giu'))].map(({ index, 0: { length } }) => ({
      from: index,
      to: index + length,
    })),
  )
  const merged: Range[] = []
  for (const range of all.toSorted((one, other) => one.from - other.from)) {
    const last = merged.at(-1)
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to)
    else merged.push(range)
  }
  return merged
}
