/** The tags that a purge can find, in lower case; the others vanish as they do at the edge. */
export function readTags(headers: Headers): string[] {
  const value = (headers.get('Cache-Tag') ?? '').slice(0, longestHeader)
  const valid = value
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => /^[\x21-\x7e]+$/.test(tag) && tag.length <= longestTag)
  return valid.slice(0, mostTags).map((tag) => tag.toLowerCase())
}

export const longestTag = 1024

const longestHeader = 16 * 1024
const mostTags = 1000
