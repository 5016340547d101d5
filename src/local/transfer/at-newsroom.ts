import { findNewsroom, type Place } from './find-newsroom.ts'
import { greet } from './greet.ts'
import { inWords } from './in-words.ts'

/** Does a script's work at the newspaper that its options name; what goes wrong is told, and the script ends with 1. */
export async function atNewsroom(
  given: Parameters<typeof findNewsroom>[0],
  work: (place: Place) => Promise<void>,
): Promise<void> {
  let next = ''
  try {
    const place = await findNewsroom(given)
    try {
      await greet(place)
      next = '\nGive the same command again: it goes on from here.'
      await work(place)
    } finally {
      await place.leave()
    }
  } catch (error) {
    console.error(`\n${inWords(error)}${next}`)
    process.exitCode = 1
  }
}
