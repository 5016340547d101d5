import { Shell, type View } from '../../ui/shell.tsx'
import { hrefTo } from '../../urls.ts'
import { Bare } from './bare.tsx'

interface Notice {
  title: string
  text: string
}

const missing: Notice = {
  title: '찾으시는 페이지가 없습니다',
  text: '주소가 바뀌었거나 잘못 입력되었을 수 있습니다. 주소를 다시 확인해 주시기 바랍니다.',
}

const gone: Notice = {
  title: '삭제된 기사입니다',
  text: '이 기사는 편집국의 결정이나 요청에 따라 삭제되어 더 이상 보실 수 없습니다.',
}

const broken: Notice = {
  title: '잠시 페이지를 열 수 없습니다',
  text: '일시적인 문제가 생겼습니다. 잠시 뒤에 다시 찾아 주시기 바랍니다. 불편을 드려 죄송합니다.',
}

export function MissingPage({ view }: { view: View | null }) {
  return <NoticePage view={view} notice={missing} />
}

export function GonePage({ view }: { view: View | null }) {
  return <NoticePage view={view} notice={gone} />
}

export function BrokenPage({ view }: { view: View | null }) {
  return <NoticePage view={view} notice={broken} />
}

function NoticePage({ view, notice }: { view: View | null; notice: Notice }) {
  const { title, text } = notice
  const words = (
    <div class="notice">
      <h1>{title}</h1>
      <p>{text}</p>
      <WaysOn />
    </div>
  )
  if (!view) return <Bare title={title}>{words}</Bare>
  return (
    <Shell view={view} dress="page" title={title} description={text} robots="noindex">
      {words}
    </Shell>
  )
}

function WaysOn() {
  return (
    <ul class="ways">
      <li>
        <a href={hrefTo.home()}>첫 화면으로</a>
      </li>
      <li>
        <a href={`${hrefTo.home()}#newest`}>최신 기사 보기</a>
      </li>
    </ul>
  )
}
