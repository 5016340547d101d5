import { bannerSlots } from '../../news/banner.ts'
import { hotSlot } from '../../news/beside.ts'
import { frontSlots } from '../../news/front.ts'
import { issueKinds, issueNames } from '../../news/issue.ts'
import { facts } from '../../ui/facts.tsx'
import { hrefTo } from '../../urls.ts'

/** What slots, kinds, facts and addresses are called. */
export function Names() {
  return (
    <section id="names" class="body">
      <h2>이름과 주소</h2>
      <ul>
        <li>
          배치 자리: {codes([...Object.values(frontSlots), hotSlot('economy')])} (끝의 것은 섹션마다 하나).
        </li>
        <li>광고 자리: {codes(bannerSlots)}.</li>
        <li>이슈의 kind: {pairs(issueKinds.map((kind) => [kind, issueNames[kind]]))}.</li>
        <li>발행 정보: {pairs(facts)}.</li>
        <li>
          이름(slug)은 영문 소문자로 시작하는 영문 소문자, 숫자, 붙임표(-) 64자까지입니다. 섹션의 path는 그런
          이름 하나(<code>economy</code>)나 둘(<code>economy/jobs</code>)이며, 사이트가 쓰는 주소의 첫머리는
          쓸 수 없습니다.
        </li>
        <li>
          독자의 주소: 기사 <code>{hrefTo.article({ id: 1 })}</code>, 섹션{' '}
          <code>{hrefTo.section('economy/jobs')}</code>, 기자 <code>{hrefTo.reporter('kim-nari')}</code>, 이슈{' '}
          <code>{hrefTo.issue('new-harbor')}</code>, 태그 <code>/tags/여객선</code>, 발행 정보{' '}
          <code>{hrefTo.about()}</code>, 정책 글 <code>{hrefTo.policy('ethics')}</code>.
        </li>
      </ul>
    </section>
  )
}

function codes(names: readonly string[]) {
  return names.map((name) => (
    <>
      <code>{name}</code>{' '}
    </>
  ))
}

function pairs(named: readonly (readonly [string, string])[]) {
  return named.map(([name, korean]) => (
    <>
      <code>{name}</code> {korean}{' '}
    </>
  ))
}
