const most = 1000

/** The same reading of texts, each read once by an isolate: the same stories stand on page after page. */
export function remember<Read extends NonNullable<unknown>>(
  read: (text: string) => Read,
): (text: string) => Read {
  const known = new Map<string, Read>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size === most) known.clear()
    const now = read(text)
    known.set(text, now)
    return now
  }
}
