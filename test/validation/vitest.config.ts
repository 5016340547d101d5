import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'validation',
    include: ['test/validation/**/*.test.ts'],
    globalSetup: './test/browser/global-setup.ts',
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
})
