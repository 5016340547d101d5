import { html } from 'hono/html'
import { bareHead } from '../../ui/head.tsx'
import { problemTypes } from '../contract/problem-types.ts'
import { listed, tasks } from '../contract/table.ts'
import { BlockKinds } from './blocks.tsx'
import { EntryText } from './entry.tsx'
import { Names } from './names.tsx'
import { HouseRoles, StoryRoles } from './roles.tsx'

/** The whole API on one page, for people; no script, no other host. */
export function DocsPage({ site }: { site: string }) {
  const body = (
    <body>
      <main class="wrap imprint">
        <h1>편집 API 안내</h1>
        <Introduction />
        <nav aria-label="차례">
          <ul class="ways">
            {tasks.map(({ name, ko }) => (
              <li>
                <a href={`#${name}`}>{ko}</a>
              </li>
            ))}
            <li>
              <a href="#blocks">본문</a>
            </li>
            <li>
              <a href="#names">이름과 주소</a>
            </li>
            <li>
              <a href="#roles">권한표</a>
            </li>
            <li>
              <a href="#problems">거절</a>
            </li>
          </ul>
        </nav>
        {tasks.map(({ name, ko, entries }) => (
          <section id={name} class="body">
            <h2>{ko}</h2>
            {listed(entries).map((entry) => (
              <EntryText entry={entry} site={site} />
            ))}
          </section>
        ))}
        <BlockKinds />
        <Names />
        <section id="roles">
          <div class="body">
            <h2>권한표</h2>
          </div>
          <StoryRoles />
          <div class="body">
            <HouseRoles />
          </div>
        </section>
        <Problems />
      </main>
    </body>
  )
  return html`<!doctype html><html lang="ko"><head>${bareHead('편집 API 안내')}</head>${body}</html>`
}

function Introduction() {
  return (
    <div class="body">
      <p>
        기사와 지면에 관한 모든 일을 JSON으로 주문합니다. 예는 빈 편집국에서 위부터 차례로 그대로 해 볼 수
        있습니다. 기계가 읽을 문서는 <a href="/admin/openapi.json">openapi.json</a>입니다.
      </p>
      <ul>
        <li>
          토큰: <code>Authorization: Bearer maru_…</code>. 첫 토큰은{' '}
          <code>npm run token -- --role admin</code>으로 만듭니다.
        </li>
        <li>
          함께 고치기: 고치는 주문에는 읽은 판의 ETag를 <code>If-Match: "3"</code>처럼 보냅니다. 없으면 428,
          그사이 다른 사람이 고쳤으면 412이고 달라진 항목이 함께 옵니다. 섹션·기자·이슈·정책 글처럼 이름으로
          만드는 것은 처음 만들 때만 없이 보내고, 배치와 광고 자리는 처음 채울 때 0판입니다.
        </li>
        <li>
          다시 보내기: POST에는 <code>Idempotency-Key</code>를 붙일 수 있습니다. 같은 키로 다시 보내면 두 번
          이루어지지 않고 처음의 답이 옵니다(24시간).
        </li>
        <li>
          표의 <code>*</code>는 꼭 있어야 하는 항목이고, 예의 <code>{'<addPhoto.key>'}</code>는 그
          주문(addPhoto)의 답에 있던 값(key)입니다.
        </li>
        <li>때: 시간대를 적지 않으면 한국 시각입니다. 답의 때에는 늘 +09:00이 붙습니다.</li>
        <li>
          많은 주문을 잇달아 보낼 때는 <code>Prefer: respond-async</code>를 붙이면 지면 비우기를 시계에
          맡깁니다.
        </li>
      </ul>
    </div>
  )
}

function Problems() {
  return (
    <section id="problems" class="body">
      <h2>거절</h2>
      <p>
        거절은 <code>application/problem+json</code>(RFC 9457)이며, <code>type</code>이 아래의 자리를
        가리킵니다.
      </p>
      {Object.entries(problemTypes).map(([type, { status, title, next }]) => (
        <section id={type}>
          <h3>
            {status} <code>{type}</code>
          </h3>
          <p>
            {title} {next}
          </p>
        </section>
      ))}
    </section>
  )
}
