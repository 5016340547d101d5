export interface Finding {
  what: string
  done: boolean
  /** What to do where it is not. */
  how: string
}

export type Read = (path: string) => Promise<{ status: number; body: string }>

interface Around {
  /** What /healthz misses in the masthead; undefined where it says nothing. */
  missing: string[] | undefined
  read: Read
}

/** Policies every paper of this kind shows, by what their titles are known for. */
const policies = [
  ['개인정보처리방침', /개인정보/],
  ['청소년보호정책', /청소년/],
  ['이용약관', /약관/],
  ['정정·반론보도 안내', /정정|반론|고충/],
] as const

/** What the law wants to be read on the front page and in the policies it leads to. */
export async function lookOverLaw(front: string, { missing, read }: Around): Promise<Finding[]> {
  const foot = front.slice(front.lastIndexOf('<footer'))
  const head = front.slice(front.indexOf('<header'), front.indexOf('<main'))
  const links = [...foot.matchAll(/<a href="(\/about\/[^"]*)">([^<]*)</g)]
  const texts = await Promise.all(links.map(async ([, path = '']) => (await read(path)).body))
  return [
    finding(
      '발행 정보가 모두 채워져 있습니다 (신문법 제21조)',
      missing?.length === 0,
      `빠진 것: ${missing?.join(', ') ?? '알 수 없음'}. PATCH /admin/masthead 로 채워 주십시오.`,
    ),
    finding(
      '청소년보호책임자를 첫 화면 머리에 밝힙니다 (시행령 제7조의2)',
      /청소년보호책임자 \S/.test(head),
      '발행 정보의 youthOfficer 를 채워 주십시오.',
    ),
    ...policies.map(([name, known]) =>
      finding(
        `${name} 글이 있습니다`,
        links.some(([, , title = '']) => known.test(title)),
        'PUT /admin/policies/{slug} 로 시행일과 함께 올려 주십시오.',
      ),
    ),
    finding(
      '기사와 배열 기록의 복사에 드는 돈을 밝힙니다 (언론중재법 시행령 제9조)',
      texts.some((text) => /(복사|사본).{0,200}([\d,]+원|무료)/s.test(wordsOf(text))),
      '정정·반론보도 안내에 복사 비용을 적어 주십시오. 받지 않으면 무료라고 적습니다.',
    ),
    finding(
      '날씨 곁에 기상청을 밝힙니다 (기상법 제36조의2)',
      !head.includes('data-station') || head.includes('기상청 제공'),
      '머리의 날씨에 출처가 없습니다.',
    ),
  ]
}

export function finding(what: string, done: boolean, how: string): Finding {
  return { what, done, how }
}

function wordsOf(page: string): string {
  return page.replaceAll(/<[^>]*>/g, ' ')
}
