import * as z from 'zod'
import { body, minute, moment } from '../../desk/article-command.ts'

export type JsonSchema = z.core.JSONSchema.BaseSchema

/** JSON Schemas (draft 2020-12) of zod schemas by name; where one holds another, it refers to it. */
export function jsonSchemas(
  named: ReadonlyMap<z.ZodType, string>,
  io: 'input' | 'output',
): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>()
  for (const [schema, id] of named) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, { ...options, io, uri: refTo })
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema as JsonSchema]),
  )
}

/** The JSON Schema of one zod schema, as it is sent. */
export function jsonSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...made } = z.toJSONSchema(schema, { ...options, io: 'input' })
  return made as JsonSchema
}

/** The JSON Schema of one zod schema, as it is answered. */
export function answerSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...made } = z.toJSONSchema(schema, { ...options, io: 'output' })
  return made as JsonSchema
}

/** Where a schema of that name stands in the document. */
export function refTo(name: string): string {
  return `#/components/schemas/${name}`
}

const content = body.shape.content
const blocksSent: JsonSchema = {
  oneOf: [{ type: 'string' }, { type: 'array', items: { $ref: refTo('SentBlock') } }],
  description: 'format이 blocks이면 블록의 배열, 아니면 글',
}

const options = {
  target: 'draft-2020-12',
  unrepresentable: 'any',
  override({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: JsonSchema }): void {
    if (zodSchema === moment || zodSchema === minute) Object.assign(jsonSchema, momentSent)
    if (zodSchema === content) replace(jsonSchema, blocksSent)
    if (zodSchema instanceof z.ZodPipe && zodSchema.out instanceof z.ZodString) {
      const { minLength, maxLength } = zodSchema.out
      Object.assign(jsonSchema, minLength && { minLength }, maxLength !== null && { maxLength })
    }
    // Where a number has no end, zod names the last one that JavaScript counts to.
    if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
    if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
    if (jsonSchema.default === Number.MAX_SAFE_INTEGER) delete jsonSchema.default
  },
} as const

const momentSent: JsonSchema = {
  type: 'string',
  format: 'date-time',
  description: '2025-11-19T07:40+09:00. 시간대가 없으면 한국 시각.',
}

function replace(schema: JsonSchema, by: JsonSchema): void {
  for (const key of Object.keys(schema)) delete schema[key]
  Object.assign(schema, by)
}
