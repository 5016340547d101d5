import { describe, expect, it } from 'vitest'
import { WeatherStrip } from '../../src/ui/weather-strip.tsx'
import type { StationView, Strip } from '../../src/weather/observation.ts'
import { morning } from './fixtures.ts'
import { rendered } from './rendered.ts'

const dongducheon: StationView = { id: 98, name: '동두천', sky: '맑음', temperature: '5.2', rain: null }

function strip(over: Partial<StationView> = {}, old = false): Strip {
  return { observedAt: morning - 40 * 60, old, stations: [{ ...dongducheon, ...over }] }
}

function readStation(over: Partial<StationView>) {
  return rendered(<WeatherStrip strip={strip(over)} />).all('li', 'data-station')[0]
}

describe('the weather strip', () => {
  it('reads as sky word, place and temperature, under the number KMA gives the station', () => {
    expect(readStation({})?.text).toBe('맑음 동두천 5.2℃')
    expect(readStation({})?.attribute('data-station')).toBe('98')
    expect(readStation({ temperature: '-1.3' })?.text).toBe('맑음 동두천 -1.3℃')
  })

  it('never stands a dash or a blank where something was not observed', () => {
    expect(readStation({ sky: null, temperature: null })?.text).toBe('동두천 관측 없음')
    expect(readStation({ sky: null })?.text).toBe('관측 없음 동두천 5.2℃')
    expect(readStation({ temperature: null })?.text).toBe('맑음 동두천 관측 없음')
  })

  it('draws a sign that the page has, and none for a word it does not know', () => {
    const page = rendered(<WeatherStrip strip={strip()} />)
    const drawn = page.all('path', 'id').map((path) => `#${path.attribute('id')}`)
    expect(drawn).toContain(page.all('use')[0]?.attribute('href'))
    expect(rendered(<WeatherStrip strip={strip({ sky: '용오름' })} />).all('use')).toEqual([])
  })

  it('names the hour observed and where the values come from', () => {
    const { text } = rendered(<WeatherStrip strip={strip()} />)
    expect(text).toContain('07시 관측 기상청 제공')
    expect(text).not.toContain('오래된')
  })

  it('is marked old with its own time', () => {
    expect(rendered(<WeatherStrip strip={strip({}, true)} />).text).toContain(
      '오래된 관측 11.19 07시 기상청 제공',
    )
  })

  it('can be scrolled from the keyboard and says what it is', () => {
    const [region] = rendered(<WeatherStrip strip={strip()} />).all('section', 'tabindex')
    expect(region?.attribute('tabindex')).toBe('0')
    expect(region?.attribute('aria-label')).toContain('날씨')
    expect(region?.all('li').length).toBe(1)
  })

  it('says so quietly when there is no weather', () => {
    expect(rendered(<WeatherStrip strip={null} />).text).toBe('날씨 정보를 불러오지 못했습니다')
  })
})
