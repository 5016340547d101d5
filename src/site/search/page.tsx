import type { ArticleCard } from '../../news/article.ts'
import { sectionName } from '../../news/frame.ts'
import { Shell, type View } from '../../ui/shell.tsx'
import { Stamp } from '../../ui/time.tsx'
import { hrefTo, type SearchField } from '../../urls.ts'
import type { Asked } from './asked.ts'
import { SearchForm } from './form.tsx'
import { Marked } from './marked.tsx'

interface Result {
  card: ArticleCard
  snippet: string
}

interface ResultsProps {
  view: View
  asked: Asked
  results: Result[]
  /** Stories in the window, and whether older ones match too. */
  count: number
  more: boolean
  /** Pages of the window, and the row above its first story. */
  pages: number
  top: string
  next: Partial<Record<SearchField, string>> | null
  /** Other questions that find something, where this one did not. */
  rescues: string[]
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
  const { view, asked, results } = props
  return (
    <SearchShell view={view} title={`‘${asked.q}’ 검색`}>
      <h1>
        ‘{asked.q}’ <span>검색</span>
      </h1>
      <SearchForm view={view} asked={asked} />
      {results.length > 0 ? <Found {...props} /> : <NothingFound {...props} />}
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
      title={title}
      description={`${view.frame.masthead.name} 기사 검색`}
      robots="noindex,follow"
    >
      <div class="list search">{children}</div>
    </Shell>
  )
}

function Found({ view, asked, results, patterns, ...seen }: ResultsProps) {
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
              <span class="label">{sectionName(view.frame, card.section)}</span>{' '}
              <Stamp at={card.releasedAt} />
            </p>
          </li>
        ))}
      </ol>
      <Ways asked={asked} {...seen} />
    </>
  )
}

function summary({ sort, before }: Asked, { count, more }: Pick<ResultsProps, 'count' | 'more'>): string {
  if (sort === 'new') return more || before ? '최신 기사부터 보여 드립니다.' : `기사 ${count}건을 찾았습니다.`
  if (more)
    return `${before ? '그보다 오래된' : '가장 최근의'} 기사 ${count}건을 관련 있는 것부터 보여 드립니다. 더 오래된 기사도 있습니다.`
  return `${before ? '더 오래된 ' : ''}기사 ${count}건을 찾았습니다.`
}

function Ways({ asked, pages, top, next }: Pick<ResultsProps, 'asked' | 'pages' | 'top' | 'next'>) {
  const { fields, page } = asked
  const to = (wanted: number) =>
    hrefTo.search({ ...fields, before: fields.before ?? top, page: wanted > 1 ? String(wanted) : '' })
  if (pages < 2 && !next) return null
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
      {page >= pages && next && (
        <a href={hrefTo.search(next)} rel="next">
          더 오래된 기사 →
        </a>
      )}
    </nav>
  )
}

function NothingFound({ asked, rescues }: ResultsProps) {
  return (
    <>
      <p class="none">찾는 말이 든 기사가 없습니다.</p>
      {rescues.length > 0 && (
        <section>
          <h2>이렇게 찾아 보십시오</h2>
          <ul class="tries">
            {rescues.map((query) => (
              <li>
                <a href={hrefTo.search({ q: query })}>{query}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {(asked.section || asked.reporter || asked.fields.from || asked.fields.to) && (
        <p>
          <a href={hrefTo.search({ q: asked.q })}>섹션과 기간을 가리지 않고 찾기</a>
        </p>
      )}
      <Tips />
    </>
  )
}

function Tips() {
  return (
    <section class="tips">
      <h2>검색 도움말</h2>
      <ul>
        <li>여러 낱말을 넣으면 모두 든 기사를 찾습니다. 띄어쓰기는 가리지 않습니다.</li>
        <li>“일자리 도시”처럼 따옴표로 묶으면 이어진 말을 찾습니다.</li>
        <li>‑행사처럼 빼기(-)를 앞에 붙이면 그 말이 든 기사를 뺍니다.</li>
        <li>한 글자로도 찾을 수 있습니다.</li>
      </ul>
    </section>
  )
}
