import type { TestProject } from 'vitest/node'
import { startDemonstration } from '../demonstration/start.ts'

export default async function startNewspaper(project: TestProject): Promise<() => Promise<void>> {
  const { url, token, stop } = await startDemonstration()
  project.provide('token', token)
  project.provide('site', url)
  return stop
}

declare module 'vitest' {
  interface ProvidedContext {
    site: string
    token: string
  }
}
