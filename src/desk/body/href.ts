import { limits } from './limits.ts'

const schemes: readonly string[] = ['http:', 'https:', 'mailto:', 'tel:']

/** The address in the spelling a browser would use, or null unless it is http, https, mailto or tel and hides no login. */
export function safeHref(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || !schemes.includes(url.protocol) || url.username || url.password) return null
  return url.href.length <= limits.href ? url.href : null
}

/** `javascript:` and its like, as a note may name it; empty where the address has no scheme. */
export function schemeOf(address: string): string {
  return URL.canParse(address) ? new URL(address).protocol.slice(0, 20) : ''
}
