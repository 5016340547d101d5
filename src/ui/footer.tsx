import { absolute, hrefTo } from '../urls.ts'
import { copyrightLine, Facts } from './facts.tsx'
import { perFrame } from './per-frame.ts'
import type { View } from './shell.tsx'

export function Footer({ view }: { view: View }) {
  const { frame, site, path } = view
  return (
    <footer class="foot">
      <div class="wrap">
        {imprint(frame)}
        <p class="on-paper">{absolute(site, path)}</p>
      </div>
    </footer>
  )
}

const imprint = perFrame(({ masthead, policies }) => (
  <>
    <nav aria-label="안내와 정책">
      <ul>
        <li>
          <a href={hrefTo.about()}>발행 정보</a>
        </li>
        <li>
          <a href={hrefTo.reporters()}>기자 소개</a>
        </li>
        <li>
          <a href={hrefTo.issues()}>이슈</a>
        </li>
        <li>
          <a href={hrefTo.tags()}>태그</a>
        </li>
        <li>
          <a href={hrefTo.archive()}>지난 기사</a>
        </li>
        <li>
          <a href={hrefTo.corrections()}>정정·반론보도</a>
        </li>
        {policies.map((policy) => (
          <li>
            <a href={hrefTo.policy(policy.slug)}>{policy.title}</a>
          </li>
        ))}
      </ul>
    </nav>
    <Facts masthead={masthead} />
    <p>{copyrightLine(masthead)}</p>
  </>
))
