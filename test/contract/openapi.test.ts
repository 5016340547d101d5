import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { newsroomClient } from 'maru/client'
import { describe, expect, it } from 'vitest'
import { routes } from '../../src/admin/contract/routes.ts'
import { listed, table } from '../../src/admin/contract/table.ts'
import { answerNames, sentNames } from '../../src/admin/docs/components.ts'
import type { JsonSchema } from '../../src/admin/docs/json-schema.ts'
import { openApi } from '../../src/admin/docs/openapi.ts'

const document = openApi({ site: 'https://news.example', version: 'test' })
const ajv = new Ajv2020({ strict: false, allErrors: true })
formats.default(ajv)
ajv.addSchema({ $id: 'https://news.example/openapi.json', components: document.components })
const validated = (name: string) =>
  ajv.compile({ $ref: `https://news.example/openapi.json#/components/schemas/${name}` })

describe('the OpenAPI document', () => {
  it('is valid under a validator that is not ours, and every reference leads somewhere', async () => {
    const validator = new Validator()
    const { valid, errors } = await validator.validate(structuredClone(document))
    expect(errors).toBeUndefined()
    expect(valid).toBe(true)
    expect(validator.version).toBe('3.1')
    expect(() => validator.resolveRefs()).not.toThrow()
  })

  const sent = listed(table).flatMap(({ name, body, examples }) =>
    examples.flatMap((example, nth) =>
      body && example.body ? [{ title: `${name} ${nth + 1}`, body, sent: example.body }] : [],
    ),
  )

  it.each(sent)('describes what example $title sends', ({ body, sent }) => {
    const validate = validated(sentNames.get(body) ?? '')
    validate(sent)
    expect(validate.errors).toBeNull()
  })

  it.each([...answerNames.values()])('describes the answer %s so that a validator can read it', (name) => {
    expect(validated(name)).toBeTypeOf('function')
  })

  it.each([...sentNames.values()])('says for every text in %s how long it may be', (name) => {
    const { properties = {} } = document.components.schemas[name] as JsonSchema
    const endless = Object.entries(properties).filter(([, field]) => isEndless(field as JsonSchema))
    expect(endless.map(([field]) => field)).toEqual([])
  })

  it('describes moments as date-time, and counts no number to the end of JavaScript', () => {
    expect(JSON.stringify(document).match(/.{80}9007199254740991/)).toBeNull()
    const { publishAt } = (document.components.schemas.CreateArticleOrder as JsonSchema).properties ?? {}
    expect(JSON.stringify(publishAt)).toContain('"format":"date-time"')
  })
})

it('the package exports a client with every route', () => {
  const client = newsroomClient({ url: 'https://news.example', token: '' })
  expect(Object.keys(client)).toEqual(Object.keys(routes))
})

function isEndless(field: JsonSchema): boolean {
  const forms = (field.anyOf ?? field.oneOf ?? [field]) as JsonSchema[]
  return forms.some(
    ({ type, maxLength, pattern, format, enum: choices, const: only }) =>
      [type].flat().includes('string') && (maxLength ?? pattern ?? format ?? choices ?? only) === undefined,
  )
}
