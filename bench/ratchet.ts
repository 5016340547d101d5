import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { compare } from './ratchet/compare.ts'
import { measureRatchet, type Ratchet } from './ratchet/measure.ts'

const file = 'test/bench/ratchet.json'

const kept: Ratchet = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { start: {}, pages: {} }
const { grown, lowered } = compare(kept, await measureRatchet())
writeFileSync(file, `${JSON.stringify(lowered, null, 2)}\n`)
console.log(`${file} holds the lowest figures now; commit it with what made them fall.`)
if (grown.length > 0) {
  console.error(
    `Not raised: ${grown.join('; ')}. What is worth its bytes is raised by hand, with the reason in the commit.`,
  )
  process.exit(1)
}
