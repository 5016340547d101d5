import type { Masthead } from '../news/masthead.ts'
import { Email } from './email.tsx'

export const facts: readonly (readonly [keyof Masthead, string])[] = [
  ['name', '제호'],
  ['company', '명칭'],
  ['registrationNumber', '등록번호'],
  ['registeredOn', '등록연월일'],
  ['foundedOn', '발행연월일'],
  ['publisher', '발행인'],
  ['editor', '편집인'],
  ['youthOfficer', '청소년보호책임자'],
  ['privacyOfficer', '개인정보보호책임자'],
  ['address', '발행소'],
  ['phone', '전화'],
  ['fax', '팩스'],
  ['email', '전자우편'],
  ['businessNumber', '사업자등록번호'],
]

/** What the masthead knows, in the order of the law; what is not filled in is left out. */
export function Facts({ masthead }: { masthead: Masthead }) {
  return (
    <dl class="facts">
      {facts.map(([fact, name]) =>
        masthead[fact] ? (
          <div>
            <dt>{name}</dt>
            <dd>{fact === 'email' ? <Email address={masthead.email} /> : spell(fact, masthead[fact])}</dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}

export function copyrightLine({ copyright, name }: Masthead): string {
  return copyright || `저작권자 © ${name}. 무단 전재 및 재배포 금지`
}

function spell(fact: keyof Masthead, value: string): string {
  return fact.endsWith('On') ? value.replaceAll('-', '.') : value
}
