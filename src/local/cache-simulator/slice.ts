/** Both ends included. */
export interface Slice {
  from: number
  to: number
}

/** The part that a `Range` field asks for; null means the whole, as for several ranges, other units and nonsense. */
export function sliceOf(range: string | null, size: number): Slice | 'unsatisfiable' | null {
  const [, first = '', last = ''] = range?.match(/^\s*bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*$/i) ?? []
  if (first === '') return last === '' ? null : suffix(Number(last), size)
  const from = Number(first)
  const to = last === '' ? size - 1 : Number(last)
  if (last !== '' && to < from) return null
  return from < size ? { from, to: Math.min(to, size - 1) } : 'unsatisfiable'
}

function suffix(length: number, size: number): Slice | 'unsatisfiable' {
  if (length === 0 || size === 0) return 'unsatisfiable'
  return { from: Math.max(0, size - length), to: size - 1 }
}
