import { newsroomClient } from '../../client/client.ts'
import { inWords } from './in-words.ts'

/** Makes sure that a newspaper stands at an address and takes the token; throws with a sentence that says what is wrong. */
export async function greet({ url, token }: { url: string; token: string }): Promise<void> {
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
    throw new Error(`"${url}" is no address: give one such as https://news.example`)
  const answer: unknown = await askOnce(url, token)
  if (typeof answer !== 'string' || !answer.includes('{"type":"cursor"'))
    throw new Error(`what answers at ${url} is not this newspaper`)
}

async function askOnce(url: string, token: string): Promise<unknown> {
  try {
    return await newsroomClient({ url, token }).exportRecords({ query: { limit: 1 } })
  } catch (error) {
    throw new Error(`${url}: ${inWords(error)}`, { cause: error })
  }
}
