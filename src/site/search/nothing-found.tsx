import { dateline } from '../../korean/date.ts'
import { hrefTo } from '../../urls.ts'
import type { Asked } from './asked.ts'
import type { Seen } from './look.ts'

interface NothingProps {
  asked: Asked
  seen: Seen
}

export function NothingFound({ asked, seen: { rescues, older, since } }: NothingProps) {
  return (
    <>
      <p class="none">{since !== null && `${dateline(since)} 이후에는 `}찾는 말이 든 기사가 없습니다.</p>
      {older !== null && (
        <p class="ways">
          <a href={hrefTo.search({ ...asked.fields, before: String(older), page: '' })}>
            더 오래된 기사에서 찾기
          </a>
        </p>
      )}
      {rescues.length > 0 && (
        <section class="rescues">
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

/** How to ask. */
export function Tips() {
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
