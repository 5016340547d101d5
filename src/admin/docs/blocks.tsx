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
      <p>
        <code>text</code>에서는 ▲ △ ■ □ ◆ ◇ ● ○ ▶ ▷ 가운데 하나로 시작하는 예순 자까지의 한 줄이 문장으로
        끝나지 않고 아래에 글이 이어지면 소제목이 됩니다. 빈 줄 없이 바로 아래에 문장이 붙어 있으면 마흔
        자까지 그렇습니다. 같은 기호나 글머리표, 1부터 이어지는 번호로 시작하는 줄이 둘 이상 이어지면 목록이
        됩니다. ▲ 한 줄, 빈 줄, 붙어 있는 ▲ 두 줄 이상의 차례면 첫 줄은 목록의 소제목입니다. 끝 줄의{' '}
        <code>[뉴스출처 : 가온시 홍보과]</code>, <code>자료 제공: 가온시</code> 따위는 본문에서 빠져 source가
        되고, 맨 앞의 <code>(온새미뉴스)</code>는 byline이 됩니다. 잇달아 적은 출처 줄은 하나로 모으고, 다른
        곳의 출처 줄은 본문에 남깁니다.
      </p>
      <p>
        한 줄에 <code>[사진1]</code>이나 <code>[사진2] 시청 앞</code>이라고만 적으면 <code>photos</code>에
        적은 그 차례의 사진이 그 자리에 놓입니다. 그런 사진이 없으면 그 줄을 빼고, 문장 안의{' '}
        <code>(사진1)</code>은 글로 남깁니다. 이렇게 빼거나 모으거나 남긴 것은 모두 <code>removed</code>에
        적어 답합니다. 본문의 사진은 적지 않은 caption, credit, alt를 올린 사진에서 물려받습니다.
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
