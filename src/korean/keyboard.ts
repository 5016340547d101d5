// The standard two-set keyboard (두벌식, KS X 5002): the letter each key gives.
const keys = 'rRseEfaqQtTdwWczxvgkoiOjpuPhynbml'
const letters = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎㅏㅐㅑㅒㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ'

const leads = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ']
const vowels = 'ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ'.split(' ')
const tails =
  ' ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ'.split(
    ' ',
  )

const firstSyllable = 0xac00

/** What was meant when Hangul was typed with the Latin keyboard on: `ckddnjs` is 창원. Null when it spells no Hangul. */
export function hangulTyped(text: string): string | null {
  const words = text.trim().split(/\s+/)
  const spelled = words.map((word) => (/^[a-zA-Z]+$/.test(word) ? syllablesFrom(word) : null))
  return spelled.includes(null) ? null : spelled.join(' ')
}

/** What was meant when Latin was typed with the Hangul keyboard on: ㅁㅑ is `ai`. Null where there is no Hangul. */
export function latinTyped(text: string): string | null {
  if (!/[\p{Script=Hangul}]/u.test(text)) return null
  const typed = [...text].flatMap(lettersOf).map(keyOf)
  return typed.includes(null) ? null : typed.join('')
}

function syllablesFrom(word: string): string | null {
  const typed = [...word].map(letterOf).join('')
  const pattern = new RegExp(
    `(${leads.join('|')})(${longestFirst(vowels)})(?:(${longestFirst(tails)})(?!${anyVowel}))?`,
    'y',
  )
  let spelled = ''
  while (pattern.lastIndex < typed.length) {
    const syllable = pattern.exec(typed)
    if (!syllable) return null
    spelled += compose(syllable[1], syllable[2], syllable[3] ?? '')
  }
  return spelled
}

const anyVowel = '[ㅏ-ㅣ]'

function longestFirst(options: readonly string[]): string {
  return options
    .filter(Boolean)
    .toSorted((one, other) => other.length - one.length)
    .join('|')
}

function letterOf(key: string): string {
  return letters[keys.indexOf(key)] ?? letters[keys.indexOf(key.toLowerCase())] ?? ''
}

function compose(lead = '', vowel = '', tail = ''): string {
  const place =
    (leads.indexOf(lead) * vowels.length + vowels.indexOf(vowel)) * tails.length + tails.indexOf(tail)
  return String.fromCodePoint(firstSyllable + place)
}

function lettersOf(sign: string): string[] {
  const place = (sign.codePointAt(0) ?? 0) - firstSyllable
  if (place < 0 || place >= leads.length * vowels.length * tails.length) return [sign]
  const lead = leads[Math.floor(place / (vowels.length * tails.length))] ?? ''
  const vowel = vowels[Math.floor(place / tails.length) % vowels.length] ?? ''
  return [lead, ...vowel, ...(tails[place % tails.length] ?? '')]
}

function keyOf(letter: string): string | null {
  return keys[letters.indexOf(letter)] ?? (/\s|[a-z0-9]/i.test(letter) ? letter : null)
}
