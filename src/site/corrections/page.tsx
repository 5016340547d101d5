import { type CorrectionPage, correctionNames, type ListedCorrection } from '../../news/correction.ts'
import { Body } from '../../ui/body/body.tsx'
import { breadcrumbs, collectionPage } from '../../ui/linked-data/lists.ts'
import { ListHead } from '../../ui/list-head.tsx'
import { frontPage, Nothing } from '../../ui/nothing.tsx'
import { Pager } from '../../ui/pager.tsx'
import { Shell, type View } from '../../ui/shell.tsx'
import { Stamp } from '../../ui/time.tsx'
import { hrefTo } from '../../urls.ts'

const title = '정정·반론·추후보도'

export function CorrectionsPage({ view, list }: { view: View; list: CorrectionPage }) {
  const { name } = view.frame.masthead
  return (
    <Shell
      view={view}
      dress="page"
      title={title}
      description={`${name}의 정정보도, 반론보도, 추후보도를 모았습니다.`}
      stretch={{ at: hrefTo.corrections(), list }}
      linked={[
        collectionPage(view, { name: title, cards: seenIn(list) }),
        breadcrumbs(view, [{ name: title, path: hrefTo.corrections() }]),
      ]}
    >
      <div class="with-head">
        <ListHead title={title}>
          <p>바로잡은 내용은 해당 기사의 머리에도 함께 싣습니다.</p>
        </ListHead>
        <div class="list">
          {list.corrections.length === 0 && (
            <Nothing text="아직 실린 정정·반론·추후보도가 없습니다." up={frontPage} />
          )}
          <ol class="rows">
            {list.corrections.map((correction) => (
              <Row correction={correction} />
            ))}
          </ol>
          <Pager list={list} at={hrefTo.corrections()} />
        </div>
      </div>
    </Shell>
  )
}

function seenIn({ corrections }: CorrectionPage): { id: number }[] {
  return corrections.flatMap(({ story }) => (story ? [story] : []))
}

function Row({ correction }: { correction: ListedCorrection }) {
  const { id, kind, story } = correction
  return (
    <li id={`correction-${id}`} class="correction-row">
      <p class="label">
        {correctionNames[kind]} <Stamp at={correction.publishedAt} />
      </p>
      <h2>{correction.title}</h2>
      <Body blocks={correction.body} under={2} />
      <p class="note">
        {story ? (
          <a href={hrefTo.correctedStory(story, correction)}>해당 기사: {story.title}</a>
        ) : (
          '해당 기사는 지금 볼 수 없습니다.'
        )}
      </p>
    </li>
  )
}
