/** D1 did not answer, twice; the request may succeed later. */
export class DatabaseUnavailable extends Error {
  override name = 'DatabaseUnavailable'
}

// Errors that D1 documents as passing (d1/observability/debug-d1), and its refusals under load.
const passing =
  /Network connection lost|storage caused object to be reset|reset because its code was updated|Cannot resolve D1 DB due to transient issue|D1 DB is overloaded|Too many requests queued|internal error|D1_ERROR: timeout/i

/** Whether the same statement may well succeed in a moment. */
export function isPassing(error: unknown): boolean {
  return error instanceof Error && passing.test(error.message)
}

/** Whether D1 answers nothing more to this request, which has asked as often as the plan allows; another request may ask. */
export function isSpent(error: unknown): boolean {
  return error instanceof Error && /Too many (?:API requests|subrequests|queries)/i.test(error.message)
}

/** Waits 20 to 120 ms, so that requests that failed together do not come back together. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 100))
}
