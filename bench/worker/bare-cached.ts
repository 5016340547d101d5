import { simulateCache } from '../../src/local/cache-simulator/simulate-cache.ts'
import { bare } from './bare.ts'

export { ReadCounter } from './bare.ts'

export default simulateCache(bare)
