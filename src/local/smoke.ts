import { parseArgs } from 'node:util'
import { smoke } from './smoke-test.ts'

const { values, positionals } = parseArgs({ options: { token: { type: 'string' } }, allowPositionals: true })
const [url] = positionals
if (!url || !values.token) {
  console.error('npm run smoke -- https://your.newspaper --token maru_…')
  process.exit(2)
}
const failures = await smoke(url, values.token)
process.exit(failures.length > 0 ? 1 : 0)
