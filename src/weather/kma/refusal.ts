import { KmaContractChanged, type KmaTrouble, KmaUnavailable } from './trouble.ts'

/** What an answer means that is not the document asked for, judged by its words before its status. */
export function refusalIn(text: string, status: number): KmaTrouble {
  const start = text.trimStart().slice(0, 2000)
  const named = /\b[A-Z]+(?:_[A-Z]+)+\b/.exec(start)?.[0]
  if (isEnvelope(start)) return refusedBy(named ?? reasonCodeIn(start) ?? 'no reason', status)
  if (status === 429 || status >= 500) return new KmaUnavailable(`answered ${status}`)
  if (status >= 400) return new KmaContractChanged(`answered ${status} (${gist(start)})`)
  if (start === '') return new KmaUnavailable('sent an empty answer')
  if (isWebPage(start)) return new KmaUnavailable('sent a web page, not data')
  if (PASSING_WORDS.test(start)) return new KmaUnavailable(`sent words, not data (${gist(start)})`)
  return new KmaContractChanged(`sent something else (${gist(start)})`)
}

/** Whether a person was meant to read it: a notice of maintenance, or a block page. */
export function isWebPage(text: string): boolean {
  return /<(?:!doctype html|html)\b/i.test(text.slice(0, 500))
}

// Errors that pass by themselves, from the guide of 단기예보 조회서비스 (2024-11-28).
const PASSING = new Set([
  ...['APPLICATION_ERROR', 'DB_ERROR', 'NODATA_ERROR', 'NO_DATA', 'HTTP_ERROR', 'SERVICETIME_OUT'],
  ...['TEMPORARILY_DISABLE_THE_SERVICEKEY_ERROR', 'LIMITED_NUMBER_OF_SERVICE_REQUESTS_EXCEEDS_ERROR'],
  ...['UNKNOWN_ERROR', '01', '02', '03', '04', '05', '21', '22', '99'],
])

// The plain texts of the portal's gateway that pass, and a maintenance notice in either language.
const PASSING_WORDS = /rate limit|quota|backend server|unavailable|timed? ?out|try again|점검/i

function isEnvelope(start: string): boolean {
  return /OpenAPI_ServiceResponse|returnAuthMsg|"resultCode"|<resultCode>/.test(start)
}

function reasonCodeIn(start: string): string | undefined {
  return /(?:returnReasonCode|resultCode)[">:\s]+(\d+)/.exec(start)?.[1]
}

function refusedBy(reason: string, status: number): KmaTrouble {
  const sentence = `answered ${status} with the error ${reason}`
  return PASSING.has(reason) ? new KmaUnavailable(sentence) : new KmaContractChanged(sentence)
}

function gist(start: string): string {
  return start.replace(/\s+/g, ' ').slice(0, 60) || 'no text'
}
