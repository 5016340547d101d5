import { fold } from '../korean/hangul.ts'
import { initialsOf, isInitials } from '../korean/initials.ts'

const firstSyllable = 0xac00
const lastSyllable = 0xd7a3
const tails = 28
const beyond = '\u{10FFFF}'

/** What names must begin with: as they are written, or, where somebody typed 초성 alone, in those. */
export interface Beginning {
  by: 'folded' | 'initials'
  from: string
  to: string
}

/** Reads what was typed so far; a last syllable without a tail may still get one (차 is on its way to 창). Null for nothing. */
export function beginningOf(typed: string): Beginning | null {
  const compact = typed.normalize('NFC').replace(/\s+/g, '')
  if (isInitials(compact)) return { by: 'initials', from: compact, to: compact + beyond }
  const from = fold(typed).trim()
  if (from === '') return null
  const last = from.codePointAt(from.length - 1) ?? 0
  const isOpen = last >= firstSyllable && last <= lastSyllable && (last - firstSyllable) % tails === 0
  return {
    by: 'folded',
    from,
    to: isOpen ? from.slice(0, -1) + String.fromCodePoint(last + tails) : from + beyond,
  }
}

/** Whether a name begins so. */
export function begins(name: string, { by, from, to }: Beginning): boolean {
  const said = by === 'folded' ? fold(name) : initialsOf(fold(name))
  return said >= from && said < to
}
