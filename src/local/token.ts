import { parseArgs } from 'node:util'
import { type Role, roles } from '../news/role.ts'
import { makeToken } from './make-token.ts'
import { localSettings } from './settings.ts'

const usage =
  'npm run token -- [--remote] --role reporter|desk|admin [--name "who holds it"] [--reporter slug]'

const { values } = parseArgs({
  options: {
    remote: { type: 'boolean', default: false },
    role: { type: 'string' },
    name: { type: 'string' },
    reporter: { type: 'string' },
  },
})

const role = roles.find((known): known is Role => known === values.role)
if (!role) {
  console.error(`--role: one of ${roles.join(', ')}\n${usage}`)
  process.exit(2)
}

const place = values.remote
  ? ({ remote: true } as const)
  : ({ remote: false, stateDir: localSettings(process.env).stateDir } as const)
const token = await makeToken(place, {
  name: values.name ?? role,
  role,
  ...(values.reporter !== undefined && { reporter: values.reporter }),
})
console.log(token)
console.error('Keep it now: only its hash is stored.')
