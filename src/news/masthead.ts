import type { Block } from './body.ts'

/**
 * 발행 정보: what 신문법 §21 and 시행령 §7의2 want every page of a registered internet newspaper to show.
 * Days are `2020-03-02`; an empty string means not filled in yet.
 */
export interface Masthead {
  name: string
  nameLatin: string
  slogan: string
  company: string
  registrationNumber: string
  registeredOn: string
  foundedOn: string
  publisher: string
  editor: string
  youthOfficer: string
  privacyOfficer: string
  address: string
  phone: string
  fax: string
  email: string
  businessNumber: string
  copyright: string
}

/** A text under `/about`, in force from its effective day. */
export interface Policy {
  slug: string
  title: string
  effectiveOn: string
  body: Block[]
}

const required: Partial<Record<keyof Masthead, string>> = {
  name: '제호',
  company: '명칭',
  registrationNumber: '등록번호',
  registeredOn: '등록연월일',
  foundedOn: '발행연월일',
  publisher: '발행인',
  editor: '편집인',
  youthOfficer: '청소년보호책임자',
  address: '발행소 주소',
  phone: '전화번호',
}

/** Korean names of the facts that the law wants and the masthead lacks (신문법 §21, 시행령 §7의2). */
export function missingByLaw(masthead: Masthead): string[] {
  return Object.entries(required)
    .filter(([fact]) => masthead[fact as keyof Masthead].trim() === '')
    .map(([, name]) => name)
}
