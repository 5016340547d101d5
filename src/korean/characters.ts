const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g

/** A joiner before a pictograph is kept: it makes one emoji of several. */
const invisible =
  /(?!\n|\t)\p{Cc}|\p{Noncharacter_Code_Point}|\u200D(?!\p{Extended_Pictographic})|(?!\u200D)\p{Cf}|\uFFFC/gu

/** More marks on one letter than any script needs, and what makes NFC take forever (UAX #15, Stream-Safe Text Format). */
const heapedMarks = /(\p{M}{30})\p{M}+/gu

const spaces = /[\t\p{Zs}]/gu

/** Text in NFC with `\n` line ends and plain spaces; soft hyphens, zero-width, control and direction characters, and what is no character at all, are gone. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(lineEnds, '\n')
    .replace(invisible, '')
    .replace(spaces, ' ')
    .replace(heapedMarks, '$1')
    .normalize('NFC')
}

/** The same for a single line, such as a title: no line breaks, no doubled spaces, none at the ends. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim()
}
