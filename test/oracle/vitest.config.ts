import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { name: 'oracle', include: ['test/oracle/**/*.test.tsx'] } })
