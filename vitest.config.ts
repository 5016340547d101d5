import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

const inNode = [
  'test/architecture.test.ts',
  'test/contract/**/*.test.ts',
  'test/local/**/*.test.ts',
  'test/bench/**/*.test.ts',
]
const ownRuns = ['test/browser/**', 'test/oracle/**', 'test/scale/**', 'test/validation/**']
const withNewsroom = ['admin', 'budget', 'cache', 'clock', 'counter', 'db', 'feeds', 'freshness', 'site'].map(
  (room) => `test/${room}/**/*.test.{ts,tsx}`,
)

const workerd = cloudflareTest(async () => ({
  wrangler: { configPath: './wrangler.toml' },
  miniflare: { bindings: { TEST_MIGRATIONS: await readD1Migrations('migrations') } },
}))

// A test that is given up goes on writing into the newsroom of the next file: better to wait on a slow machine.
const patience = { testTimeout: 120_000, hookTimeout: 120_000 }

export default defineConfig({
  test: {
    // Vitest would leave a core free: of two, that is half.
    maxWorkers: 2,
    projects: [
      {
        plugins: [workerd],
        test: {
          name: 'newsroom',
          include: withNewsroom,
          globalSetup: './test/kma/global-setup.ts',
          setupFiles: './test/setup.ts',
          isolate: false,
          ...patience,
        },
      },
      {
        plugins: [workerd],
        test: {
          name: 'rooms',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...withNewsroom, ...inNode, ...ownRuns],
          globalSetup: './test/kma/global-setup.ts',
          isolate: false,
          ...patience,
        },
      },
      { test: { name: 'node', include: inNode } },
    ],
  },
})
