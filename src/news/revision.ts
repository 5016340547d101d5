import type { Seconds } from '../korean/date.ts'

/** Stands where personal data was taken out of a kept state. */
export const redactionMark = '[가림]'

/** That something was taken out of a kept state: who did it and when, never what it was. */
export interface Redaction {
  at: Seconds
  by: string
  /** The fields that were covered whole; null where a word was covered wherever it stood. */
  fields: string[] | null
}
