const first = 0xac00
const last = 0xd7a3
const syllablesPerInitial = 588

const initials = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ']

/** The 초성 of a text: 창원 becomes ㅊㅇ; what is no Hangul syllable stays. */
export function initialsOf(text: string): string {
  return [...text].map(initialOf).join('')
}

/** Whether somebody typed 초성 alone, such as ㅊㅇ. */
export function isInitials(text: string): boolean {
  return /^[ㄱ-ㅎ]+$/.test(text)
}

function initialOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0
  if (code < first || code > last) return sign
  return initials[Math.floor((code - first) / syllablesPerInitial)] ?? sign
}
