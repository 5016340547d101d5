import { dateline } from '../../korean/date.ts'
import { sectionName } from '../../news/frame.ts'
import { Shell, type View } from '../../ui/shell.tsx'
import { Stamp } from '../../ui/time.tsx'
import { hrefTo } from '../../urls.ts'
import type { Asked } from './asked.ts'
import { SearchForm } from './form.tsx'
import type { Seen } from './look.ts'
import { Marked } from './marked.tsx'
import { NothingFound, Tips } from './nothing-found.tsx'

interface Result {
  card: Seen['shown'][number]
  snippet: string
}

interface ResultsProps {
  asked: Asked
  seen: Seen
  results: Result[]
  patterns: readonly RegExp[]
}

export function AskPage({ view, asked }: { view: View; asked: Asked }) {
  const nothing = asked.q.trim() !== ''
  return (
    <SearchShell view={view} title="기사 검색">
      <h1>기사 검색</h1>
      <SearchForm view={view} asked={asked} />
      {nothing && (
        <p class="none">찾을 말을 한 글자 이상 넣어 주십시오. 빼기(-)로 뺄 말만으로는 찾을 수 없습니다.</p>
      )}
      <Tips />
    </SearchShell>
  )
}

export function ResultsPage(props: ResultsProps) {
  const { asked, results } = props
  const { view } = props.seen
  return (
    <SearchShell view={view} title={`‘${asked.q}’ 검색`}>
      <h1>
        ‘{asked.q}’ <span>검색</span>
      </h1>
      <SearchForm view={view} asked={asked} />
      {results.length > 0 ? <Found {...props} /> : <NothingFound asked={asked} seen={props.seen} />}
    </SearchShell>
  )
}

export function BusyPage({ view }: { view: View }) {
  return (
    <SearchShell view={view} title="잠시 뒤에 찾아 주십시오">
      <h1>잠시 뒤에 찾아 주십시오</h1>
      <p>짧은 동안 검색이 너무 많이 왔습니다. 10초 뒤 다시 찾아 주십시오.</p>
    </SearchShell>
  )
}

function SearchShell({ view, title, children }: { view: View; title: string; children?: unknown }) {
  return (
    <Shell
      view={view}
      dress="search"
      title={title}
      description={`${view.frame.masthead.name} 기사 검색`}
      robots="noindex,follow"
    >
      <div class="list search">{children}</div>
    </Shell>
  )
}

function Found({ asked, seen, results, patterns }: ResultsProps) {
  return (
    <>
      <p class="count">{summary(asked, seen)}</p>
      <ol class="rows" data-results start={(asked.page - 1) * 10 + 1}>
        {results.map(({ card, snippet }) => (
          <li>
            <h2>
              <a href={hrefTo.article(card)}>
                <Marked text={card.title} patterns={patterns} />
              </a>
            </h2>
            <p class="teaser">
              <Marked text={snippet} patterns={patterns} />
            </p>
            <p class="when">
              <span class="label">{sectionName(seen.view.frame, card.section)}</span>{' '}
              <Stamp at={card.releasedAt} />
            </p>
          </li>
        ))}
      </ol>
      <Ways asked={asked} seen={seen} />
    </>
  )
}

/** Honest about the window: what was counted, and whether there is more. */
function summary({ sort, before }: Asked, { count, older, since }: Seen): string {
  if (since !== null) {
    const where = before ? `이어서 ${dateline(since)}까지의` : `${dateline(since)} 이후의`
    return `${where} 기사에서 ${count}건을 찾았습니다. 더 오래된 기사는 이어서 찾을 수 있습니다.`
  }
  if (older === null) return `${before ? '더 오래된 ' : ''}기사 ${count}건을 찾았습니다.`
  if (sort === 'new') return '최신 기사부터 보여 드립니다.'
  const which = before ? '그보다 오래된' : '가장 최근의'
  return `${which} 기사 ${count}건을 관련 있는 것부터 보여 드립니다. 더 오래된 기사도 있습니다.`
}

function Ways({ asked, seen }: Pick<ResultsProps, 'asked' | 'seen'>) {
  const { pages, top, older, since } = seen
  const { fields, page } = asked
  if (pages < 2 && older === null) return null
  const to = (wanted: number) =>
    hrefTo.search({
      ...fields,
      before: fields.before ?? String(top),
      page: wanted > 1 ? String(wanted) : '',
    })
  return (
    <nav class="pager" aria-label="검색 결과 넘기기">
      {page > 1 && (
        <a href={to(page - 1)} rel="prev">
          ← 앞 결과
        </a>
      )}
      {page < pages && (
        <a href={to(page + 1)} rel="next">
          다음 결과 →
        </a>
      )}
      {page >= pages && older !== null && (
        <a href={hrefTo.search({ ...fields, before: String(older), page: '' })} rel="next">
          {since === null ? '더 오래된 기사' : '더 오래된 기사에서 찾기'} →
        </a>
      )}
    </nav>
  )
}
