import { problemTypes } from '../contract/problem-types.ts'
import { problemsOf } from '../contract/promises.ts'
import type { Listed } from '../contract/table.ts'
import { curl } from './curl.ts'
import { Fields, shapeOf } from './fields.tsx'
import { answerSchema } from './json-schema.ts'
import { rolesLine } from './roles.tsx'

/** One route: what it is for, who may, what it takes, how it refuses, and examples. */
export function EntryText({ entry, site }: { entry: Listed; site: string }) {
  const { name, method, path, ko, en, query, body, examples } = entry
  return (
    <article id={name} class="body">
      <h3>{ko}</h3>
      <p>
        <code>
          {method} {path}
        </code>{' '}
        <small lang="en">{en}</small>
      </p>
      <p class="note">{rolesLine(entry)}</p>
      {entry.note && <p>{entry.note}</p>}
      {query && <Fields schema={query} caption="물음표 뒤" />}
      {body && <Fields schema={body} caption="보내는 JSON" />}
      {examples.map((example) => (
        <figure class="table" tabindex={0} aria-label={example.ko ?? ko}>
          <pre>
            <code>{curl(entry, example, site)}</code>
          </pre>
          {example.ko && <figcaption>{example.ko}</figcaption>}
        </figure>
      ))}
      <p class="note">
        답 {entry.status ?? 200}
        {entry.mayExist && ' (이미 있으면 200)'} {entry.answerType ?? shapeOf(answerSchema(entry.answer))}.
        거절{' '}
        {problemsOf(entry).map((type) => (
          <>
            <a href={`#${type}`}>
              {problemTypes[type].status} {type}
            </a>{' '}
          </>
        ))}
      </p>
    </article>
  )
}
