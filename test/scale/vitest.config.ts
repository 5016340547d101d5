import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

const workerd = cloudflareTest(async () => ({
  wrangler: { configPath: './wrangler.toml' },
  miniflare: { bindings: { TEST_MIGRATIONS: await readD1Migrations('migrations') } },
}))

export default defineConfig({
  plugins: [workerd],
  test: {
    name: 'scale',
    include: ['test/scale/**/*.test.ts'],
    globalSetup: './test/kma/global-setup.ts',
    setupFiles: './test/setup.ts',
    testTimeout: 600_000,
    hookTimeout: 900_000,
  },
})
