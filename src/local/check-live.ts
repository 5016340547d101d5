import { parseArgs } from 'node:util'
import { lookOver } from './look-over.ts'

const { positionals } = parseArgs({ allowPositionals: true })
const [url] = positionals
if (!url) {
  console.error('npm run check:live -- https://your.newspaper')
  process.exit(2)
}
const findings = await lookOver(url)
for (const { done, what, how } of findings)
  console.log(`${done ? '✓' : '✗'} ${what}${done ? '' : ` — ${how}`}`)
const open = findings.filter(({ done }) => !done).length
console.log(
  open === 0
    ? '\n문을 열 준비가 되었습니다.'
    : `\n아직 ${open}가지가 남았습니다. 하나씩 채운 뒤 다시 살펴 주십시오.`,
)
process.exit(open === 0 ? 0 : 1)
