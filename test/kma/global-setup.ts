import type { TestProject } from 'vitest/node'
import { startKma } from './server.ts'

export default async function runKma(project: TestProject): Promise<() => Promise<void>> {
  const { url, close } = await startKma()
  project.provide('kmaUrl', url)
  return close
}

declare module 'vitest' {
  interface ProvidedContext {
    kmaUrl: string
  }
}
