import worker from '../index.ts'
import { simulateCache } from './cache-simulator/simulate-cache.ts'

export { ReadCounter } from '../index.ts'

export default simulateCache(worker, { version: (env) => env.VERSION?.id ?? 'local' })
