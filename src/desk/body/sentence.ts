const closers = `["'”’」』)\\]]*`
const stopped = new RegExp(`[.!…]${closers}$|[까죠지]\\?${closers}$`)
const verbEnding = new RegExp(`(?:다|[어아해세네지에예데군까려와워져돼]요)${closers}$`)

/** Nouns that end in the syllable of a verb. */
const noun = new RegExp(`(?:바다|어젠다|아젠다|캐나다|르완다|우간다|소다|판다)${closers}$`)

/** Whether a line ends as a Korean sentence does: a full stop, or -다 and -요 of a verb; 개요 and 필요 are nouns. */
export function endsLikeSentence(line: string): boolean {
  return stopped.test(line) || (verbEnding.test(line) && !noun.test(line))
}
