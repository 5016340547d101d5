import { type Correction, correctionNames } from '../news/correction.ts'
import { hrefTo } from '../urls.ts'
import { Body } from './body/body.tsx'
import { Stamp } from './time.tsx'

/** 정정·반론·추후보도 at the head of the story they are about, each in a box of its own. */
export function Corrections({ corrections }: { corrections: readonly Correction[] }) {
  return (
    <>
      {corrections.map((correction) => (
        <div id={`correction-${correction.id}`} class="correction" role="note">
          <p class="label">
            {correctionNames[correction.kind]} <Stamp at={correction.publishedAt} />
          </p>
          <h2>{correction.title}</h2>
          <Body blocks={correction.body} under={2} />
          <p class="note">
            <a href={hrefTo.correction(correction)}>{correctionNames[correction.kind]} 목록에서 보기</a>
          </p>
        </div>
      ))}
    </>
  )
}
