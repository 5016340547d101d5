import * as z from 'zod'
import type { Example } from '../../src/admin/contract/entry.ts'
import type { ProblemType } from '../../src/admin/contract/problem-types.ts'
import { reachOf } from '../../src/admin/contract/promises.ts'
import type { Listed } from '../../src/admin/contract/table.ts'
import { type JsonSchema, jsonSchema } from '../../src/admin/docs/json-schema.ts'
import { roles } from '../../src/news/role.ts'
import type { Departure } from './contract-requests.ts'

export type Who = 'nobody' | 'malformed' | 'forged' | 'expired' | 'revoked' | (typeof roles)[number]

/** A request that must be refused: how it departs from the example, and what the refusal names. */
export interface Wrong {
  what: string
  by: Who
  type: ProblemType
  departure?: Omit<Departure, 'token'>
  /** The field of the order that the problem must name. */
  field?: string
}

/** Everything that can be wrong with a request, made from what the contract says of the route. */
export function wrongsOf(entry: Listed, example: Example): Wrong[] {
  if (entry.by === 'anyone') return []
  return [
    ...strangers.map((by): Wrong => ({ what: `${by} token`, by, type: 'unknown-token' })),
    ...roles
      .filter((role) => reachOf(entry)[role] !== 'any')
      .map((by): Wrong => ({ what: by, by, type: 'not-allowed' })),
    ...revisions(entry),
    ...absent(entry, example),
    ...(entry.body ? bodies(entry.body, example.body ?? {}) : []),
    ...(entry.query ? queries(entry.query) : []),
  ]
}

const strangers: readonly Who[] = ['nobody', 'malformed', 'forged', 'expired', 'revoked']

function revisions({ ifMatch }: Listed): Wrong[] {
  if (!ifMatch) return []
  return [
    ...(ifMatch === true
      ? [{ what: 'no If-Match', by: 'admin', type: 'no-revision', departure: { revision: null } } as const]
      : []),
    { what: 'a stale If-Match', by: 'admin', type: 'stale', departure: { revision: 999 } },
  ]
}

const nowhere: Readonly<Record<string, string>> = {
  key: `${'f'.repeat(20)}.png`,
  revision: '999999',
  slot: 'nowhere',
}

function absent({ path }: Listed, example: Example): Wrong[] {
  return [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name = '']) => {
    const given = example.path?.[name]
    const missing = name === 'id' ? (typeof given === 'number' ? '999999' : 'a'.repeat(10)) : nowhere[name]
    if (!missing) return []
    const departure = { path: { ...example.path, [name]: missing } }
    return [{ what: `a ${name} that is not there`, by: 'admin', type: 'no-such', departure }]
  })
}

function bodies(schema: z.ZodType, sent: unknown): Wrong[] {
  const meant = formOf(schema, sent)
  const bad = (what: string, body: unknown, field: string): Wrong => {
    return { what, by: 'admin', type: 'bad-order', departure: { body }, field }
  }
  const fields = Object.entries(meant.shape)
  const { required = [], properties = {} } = jsonSchema(meant)
  const given = sent as Record<string, unknown>
  return [
    {
      what: 'another Content-Type',
      by: 'admin',
      type: 'wrong-type',
      departure: { body: sent, type: 'text/xml' },
    },
    { what: 'broken JSON', by: 'admin', type: 'bad-order', departure: { text: '{"a":' }, field: '' },
    bad('a field that is not known', { ...given, nonsense: 1 }, 'nonsense'),
    ...(isChoice(schema) ? [] : required).map((name) =>
      bad(`no ${name}`, { ...given, [name]: undefined }, name),
    ),
    ...fields.flatMap(([name, field]) => {
      const wrong = [true, 7.5, 'x', { x: 1 }, ['']].find((value) => !field.safeParse(value).success)
      return wrong === undefined ? [] : [bad(`${name} of another type`, { ...given, [name]: wrong }, name)]
    }),
    ...Object.entries(properties).flatMap(([name, field]) =>
      overlong(field as JsonSchema).map((value) =>
        bad(`too much in ${name}`, { ...given, [name]: value }, name),
      ),
    ),
  ]
}

function queries({ shape }: z.ZodObject): Wrong[] {
  const bad = (what: string, name: string, value: string): Wrong => {
    return { what, by: 'admin', type: 'bad-order', departure: { query: { [name]: value } }, field: name }
  }
  return [
    bad('a question that is not known', 'nonsense', '1'),
    ...Object.entries(shape).flatMap(([name, field]) => {
      const wrong = ['!', 'x'.repeat(3000)].find((value) => !(field as z.ZodType).safeParse(value).success)
      return wrong === undefined ? [] : [bad(`a wrong ${name}`, name, wrong)]
    }),
  ]
}

/** Where an order has several forms, the one that the example is of. */
export function formOf(schema: z.ZodType, sent: unknown): z.ZodObject {
  const { options } = schema as unknown as { options?: z.ZodType[] }
  const meant = options?.find((option) => option.safeParse(sent).success) ?? schema
  return meant as z.ZodObject
}

// What is left out of one form may be meant as another.
function isChoice(schema: z.ZodType): boolean {
  return schema instanceof z.ZodUnion && !(schema instanceof z.ZodDiscriminatedUnion)
}

function overlong(field: JsonSchema): unknown[] {
  const forms = [field, ...((field.anyOf ?? []) as JsonSchema[])]
  const text = Math.max(...forms.map(({ maxLength = -1 }) => maxLength))
  const items = Math.max(...forms.map(({ maxItems = -1 }) => maxItems))
  return [
    ...(text < 0 ? [] : ['가'.repeat(text + 1)]),
    ...(items < 0 ? [] : [Array.from({ length: items + 1 }, () => 'a')]),
  ]
}
