import { licenceLines, type Source } from '../news/source.ts'

/** 뉴스출처: who sent the release, under which licence. */
export function SourceBox({ source }: { source: Source }) {
  const { name, department, licence, url } = source
  return (
    <div class="source">
      <p>
        <b>[뉴스출처 : {name}]</b>
      </p>
      {department && <p>담당부서 {department}</p>}
      {licence && <p>{licenceLines[licence]}</p>}
      {url && (
        <p>
          <a href={url} rel="external noopener">
            보도자료 원문
          </a>
        </p>
      )}
    </div>
  )
}
