import type * as z from 'zod'
import { type JsonSchema, jsonSchema } from './json-schema.ts'

/** The fields of what is sent, as a table. */
export function Fields({ schema, caption }: { schema: z.ZodType; caption: string }) {
  const { properties, required = [], anyOf, oneOf } = jsonSchema(schema)
  if (!properties)
    return (
      <p class="note">
        {caption}: {((anyOf ?? oneOf ?? []) as JsonSchema[]).map(shapeOf).join(' 또는 ')}
      </p>
    )
  return (
    <figure class="table" tabindex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <tbody>
          {Object.entries(properties).map(([name, field]) => (
            <tr>
              <th scope="row">
                <code>{name}</code>
                {required.includes(name) ? ' *' : ''}
              </th>
              <td>{describe(field as JsonSchema)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}

/** The names in an object. */
export function shapeOf(schema: JsonSchema): string {
  return schema.properties ? `{ ${Object.keys(schema.properties).join(', ')} }` : ''
}

/** A field in a few Korean words. */
export function describe(field: JsonSchema): string {
  const { description, default: fallback } = field
  const said = fallback === undefined ? '' : `없으면 ${JSON.stringify(fallback)}`
  return [kindOf(field), limitsOf(field), said, description].filter(Boolean).join(', ')
}

const kindNames: Record<string, string> = {
  string: '글',
  integer: '정수',
  number: '수',
  boolean: 'true 또는 false',
  array: '배열',
  object: '객체',
  null: 'null',
}

function kindOf(field: JsonSchema): string {
  if (field.enum) return field.enum.map((value) => JSON.stringify(value)).join(' ')
  if (field.const !== undefined) return JSON.stringify(field.const)
  if (field.format === 'date-time') return '때'
  if (field.format === 'date') return '날'
  const choices = (field.anyOf ?? field.oneOf) as JsonSchema[] | undefined
  if (choices) return [...new Set(choices.map(kindOf))].join(' 또는 ')
  if (field.type === 'array') return `[${kindOf((field.items ?? {}) as JsonSchema)}]`
  if (field.type === 'object') return shapeOf(field)
  return (
    [field.type ?? []]
      .flat()
      .map((type) => kindNames[type] ?? type)
      .join(' 또는 ') || '아무 값'
  )
}

function limitsOf({ maxLength, maxItems, minimum, maximum }: JsonSchema): string {
  return [
    maxLength !== undefined && `${maxLength}자까지`,
    maxItems !== undefined && `${maxItems}개까지`,
    minimum !== undefined && `${minimum} 이상`,
    maximum !== undefined && `${maximum} 이하`,
  ]
    .filter(Boolean)
    .join(', ')
}
