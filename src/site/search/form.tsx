import { raw } from 'hono/html'
import { seoulDay } from '../../korean/date.ts'
import type { View } from '../../ui/shell.tsx'
import { hrefTo } from '../../urls.ts'
import type { Asked } from './asked.ts'
import { suggestScript } from './suggest-script.ts'

const day = 86_400
const periods = [
  ['하루', 1],
  ['1주', 7],
  ['1개월', 30],
  ['1년', 365],
] as const

const script = raw(`<script>${suggestScript}</script>`)

export function SearchForm({ view, asked }: { view: View; asked: Asked }) {
  const { q, section, reporter, fields } = asked
  return (
    <search>
      <form action={hrefTo.search()} class="ask">
        <p>
          <label for="q">찾을 말</label>
          <input
            id="q"
            name="q"
            type="search"
            value={q}
            maxlength={100}
            autocomplete="off"
            enterkeyhint="search"
          />
          <button type="submit">찾기</button>
        </p>
        <ul id="suggestions" class="suggestions" aria-label="추천" aria-live="polite" hidden />
        <details open={Boolean(section || fields.from || fields.to)}>
          <summary>섹션·기간</summary>
          <p>
            <label for="section">섹션</label>
            <select id="section" name="section">
              <option value="">전체</option>
              {view.frame.sections.map((top) => (
                <option value={top.path} selected={section === top.path}>
                  {top.name}
                </option>
              ))}
            </select>
          </p>
          <p>
            <label for="from">처음 날짜</label>
            <input id="from" name="from" type="date" value={fields.from ?? ''} />
            <label for="to">마지막 날짜</label>
            <input id="to" name="to" type="date" value={fields.to ?? ''} />
          </p>
        </details>
        {reporter && <input type="hidden" name="reporter" value={reporter} />}
        {asked.sort === 'new' && <input type="hidden" name="sort" value="new" />}
        {q && <Choices view={view} asked={asked} />}
      </form>
      {script}
    </search>
  )
}

function Choices({ view, asked }: { view: View; asked: Asked }) {
  const fields = { ...asked.fields, before: '', page: '' }
  const since = (days: number) => seoulDay(view.now - days * day)
  return (
    <ul class="choices">
      <li>
        <a href={hrefTo.search({ ...fields, sort: '' })} aria-current={asked.sort === 'best' ? 'true' : null}>
          관련순
        </a>
      </li>
      <li>
        <a
          href={hrefTo.search({ ...fields, sort: 'new' })}
          aria-current={asked.sort === 'new' ? 'true' : null}
        >
          최신순
        </a>
      </li>
      {periods.map(([name, days]) => (
        <li>
          <a
            href={hrefTo.search({ ...fields, from: since(days), to: '' })}
            aria-current={fields.from === since(days) && !fields.to ? 'true' : null}
          >
            최근 {name}
          </a>
        </li>
      ))}
    </ul>
  )
}
