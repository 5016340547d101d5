import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

const inNode = ['test/architecture.test.ts', 'test/local/**/*.test.ts']

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: './wrangler.toml' },
            miniflare: {
              bindings: { TEST_MIGRATIONS: await readD1Migrations('migrations') },
            },
          })),
        ],
        test: {
          name: 'edge',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...inNode, 'test/browser/**'],
          globalSetup: './test/kma/global-setup.ts',
          setupFiles: './test/setup.ts',
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: 'node', include: inNode } },
    ],
  },
})
