/** A place to go on from, as whoever asks for pieces carries it from one to the next. */
export function spellCursor(place: unknown): string {
  return new TextEncoder()
    .encode(JSON.stringify(place))
    .toBase64({ alphabet: 'base64url', omitPadding: true })
}

/** What a cursor stands for, to be checked; null when it is none. */
export function readCursor(text: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(Uint8Array.fromBase64(text, { alphabet: 'base64url' })))
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
