import { block } from '../contract/answers.ts'
import { describe } from './fields.tsx'
import { type JsonSchema, jsonSchema } from './json-schema.ts'

/** What `body` may be, and every kind of block. */
export function BlockKinds() {
  const kinds = (jsonSchema(block).oneOf ?? []) as JsonSchema[]
  return (
    <section id="blocks" class="body">
      <h2>본문</h2>
      <p>
        <code>body</code>는 <code>{'{ "format": …, "content": … }'}</code>입니다. format은 신문사에서 쓰는 글
        그대로인 <code>text</code>(빈 줄이 문단, ▲ 소제목과 목록, 출처 줄을 알아봄), 편집기에서 복사한{' '}
        <code>html</code>, <code>markdown</code>, 아래 블록의 배열인 <code>blocks</code> 가운데 하나입니다.
        무엇으로 보내도 블록으로 간직하며, 뺀 것은 답의 <code>removed</code>에 알려 줍니다. <code>text</code>
        인 항목은 글이거나, 글과 <code>{'{ "text", "marks", "href" }'}</code>의 배열입니다.
      </p>
      <figure class="table" tabindex={0} aria-label="블록">
        <table>
          <caption>블록</caption>
          <tbody>{kinds.map(rowOf)}</tbody>
        </table>
      </figure>
    </section>
  )
}

function rowOf({ properties = {}, required = [] }: JsonSchema) {
  const { type, ...fields } = properties as Record<string, JsonSchema>
  return (
    <tr>
      <th scope="row">
        <code>{String(type?.const)}</code>
      </th>
      <td>
        {Object.entries(fields).map(([name, field]) => (
          <>
            <code>{name}</code>
            {required.includes(name) ? ' *' : ''} {describe(field)}
            <br />
          </>
        ))}
      </td>
    </tr>
  )
}
