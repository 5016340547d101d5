import { describe, expect, it } from 'vitest'
import { parseSurfaceMap } from '../../../src/weather/kma/surface-map.ts'
import { KmaContractChanged, KmaUnavailable } from '../../../src/weather/kma/trouble.ts'
import { errorEnvelope, local, surfaceMap } from '../../kma/documents.ts'

const parse = (text: string, status: number) => parseSurfaceMap({ status, text }, () => null)

describe('an answer that is no surface map', () => {
  const whole = surfaceMap()
  it.each([
    ['half a document', whole.slice(0, whole.length / 2)],
    ['an empty answer', ''],
    ['a web page', '<!DOCTYPE html><html><body>점검 중입니다</body></html>'],
    ['an old web page', '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C"><html></html>'],
    ['a maintenance notice', 'Service temporarily unavailable'],
    ['an error of the portal that passes', errorEnvelope('HTTP_ERROR')],
    ['the same with another status', errorEnvelope('LIMITED_NUMBER_OF_SERVICE_REQUESTS_EXCEEDS_ERROR'), 403],
    ['an error that only has a number', '{"response":{"header":{"resultCode":"04","resultMsg":"오류"}}}'],
    ['a good document under a 500', whole, 500],
    ['too many requests', 'API rate limit exceeded', 429],
  ])('%s is left to the next tick', (_, text, status = 200) => {
    expect(() => parse(text, status)).toThrow(KmaUnavailable)
  })

  it.each([
    ['a key that is not registered', errorEnvelope('SERVICE_KEY_IS_NOT_REGISTERED_ERROR')],
    ['an address that moved', 'API not found', 404],
    ['another document', '<forecast><weather/></forecast>'],
    ['JSON', '{"data":[]}'],
    ['a DTD', whole.replace('<current', '<!DOCTYPE current [<!ENTITY a "맑음">]><current')],
    ['no stamp', whole.replace(/ year="\d+"/, '')],
    ['a stamp that is no date', whole.replace('month="11"', 'month="13"')],
    ['a stamp that is no hour', whole.replace('hour="07"', 'hour="7시"')],
    ['two stamps', whole.replace(/(<weather[^>]+)>/, '$1/>$1>')],
    ['stations elsewhere', whole.replace(/local/g, 'station')],
    ['no station that is known', surfaceMap({ stations: [local(99999, '달')] })],
  ])('%s wakes a person', (_, text, status = 200) => {
    expect(() => parse(text, status)).toThrow(KmaContractChanged)
  })
})
