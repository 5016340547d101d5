import type { ReporterCard } from './article.ts'

/** A reporter as the own page shows one. */
export interface Reporter extends ReporterCard {
  bio: string
  active: boolean
}
