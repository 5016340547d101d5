/** What one household or office sends from: an IPv4 address, or the first half of an IPv6 one. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address
  const [before = '', after] = address.split('::')
  const head = groupsIn(before)
  const tail = groupsIn(after ?? '')
  const zeros = after === undefined ? 0 : 8 - head.length - tail.length
  const groups = [...head, ...Array(Math.max(0, zeros)).fill('0'), ...tail]
  return groups.slice(0, 4).join(':')
}

function groupsIn(text: string): string[] {
  return text.split(':').filter((group) => group !== '')
}
