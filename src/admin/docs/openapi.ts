import * as z from 'zod'
import { type ProblemType, problemTypes } from '../contract/problem-types.ts'
import { problemsOf, reachOf } from '../contract/promises.ts'
import { type Listed, listed, tasks } from '../contract/table.ts'
import { answerNames, components, sentNames } from './components.ts'
import { jsonSchema, refTo } from './json-schema.ts'

const emptyQuery = z.strictObject({})

/** The admin API as an OpenAPI 3.1 document. */
export function openApi({ site, version }: { site: string; version: string }) {
  const paths: Record<string, Record<string, object>> = {}
  for (const { name, entries } of tasks) {
    for (const entry of listed(entries)) {
      paths[entry.path] = { ...paths[entry.path], [entry.method.toLowerCase()]: operation(entry, name) }
    }
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Maru admin API',
      version,
      summary: '신문을 만드는 주문: 기사, 배치, 정정, 사진, 사람, 발행 정보',
      license: { name: 'UNLICENSED' },
    },
    servers: [{ url: site }],
    security: [{ token: [] }],
    tags: tasks.map(({ name, ko }) => ({ name, description: ko })),
    paths,
    components: {
      responses: Object.fromEntries(types.map((type) => [type, refusal([type])])),
      schemas: components(),
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'maru_…_…' } },
    },
  }
}

function operation(entry: Listed, task: string) {
  const { name, ko, en, by } = entry
  return {
    operationId: name,
    tags: [task],
    summary: en,
    description: [ko, entry.note].filter(Boolean).join('. '),
    ...(by === 'anyone' && { security: [] }),
    'x-roles': reachOf(entry),
    parameters: parametersOf(entry),
    ...requestBody(entry),
    responses: {
      ...(entry.mayExist && { 200: answerOf(entry) }),
      [String(entry.status ?? 200)]: answerOf(entry),
      ...refusalsOf(entry),
    },
  }
}

function parametersOf({ path, query, ifMatch, method, by, examples: [example] }: Listed) {
  const asked = jsonSchema(query ?? emptyQuery)
  return [
    ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: typeof example.path?.[name] === 'number' ? 'integer' : 'string' },
      example: example.path?.[name],
    })),
    ...Object.entries(asked.properties ?? {}).map(([name, schema]) => ({
      name,
      in: 'query',
      required: asked.required?.includes(name) ?? false,
      schema,
    })),
    ...(ifMatch
      ? [header('If-Match', ifMatchWords(ifMatch), { required: ifMatch === true, example: '"3"' })]
      : []),
    ...(method === 'POST' && by !== 'anyone'
      ? [header('Idempotency-Key', '같은 키로 다시 보내면 같은 답 (24시간)', { required: false })]
      : []),
  ]
}

function ifMatchWords(ifMatch: true | 'if there'): string {
  return ifMatch === true
    ? '읽은 판의 ETag'
    : '읽은 판의 ETag. 새로 만들 때만 없이 보냄 (If-None-Match: * 도 됨)'
}

function header(name: string, description: string, rest: { required: boolean; example?: string }) {
  return { name, in: 'header', description, ...rest, schema: { type: 'string' } }
}

function requestBody({ body, bodyless, file, examples }: Listed) {
  if (file) {
    const content = { 'application/octet-stream': { schema: {} } }
    return { requestBody: { required: true, content } }
  }
  if (!body) return {}
  const schema = { $ref: refTo(sentNames.get(body) ?? '') }
  const shown = examples.flatMap((example, nth) =>
    example.body === undefined
      ? []
      : [[`example${nth + 1}`, { value: example.body, ...(example.ko && { summary: example.ko }) }]],
  )
  const content = { 'application/json': { schema, examples: Object.fromEntries(shown) } }
  return { requestBody: { required: !bodyless, content } }
}

function answerOf({ answer, answerType, ko, ifMatch, status }: Listed) {
  if (status === 204) return { description: ko }
  const type = answerType ?? 'application/json'
  const schema = answerType ? { type: 'string' } : { $ref: refTo(answerNames.get(answer) ?? '') }
  const etag = { ETag: { description: '판 번호', schema: { type: 'string' } } }
  return { description: ko, ...(ifMatch && { headers: etag }), content: { [type]: { schema } } }
}

function refusalsOf(entry: Listed) {
  const byStatus = Object.groupBy(problemsOf(entry), (type) => String(problemTypes[type].status))
  const responses = Object.entries(byStatus).map(([status, types = []]) => [
    status,
    types.length === 1 ? { $ref: `#/components/responses/${types[0]}` } : refusal(types),
  ])
  return Object.fromEntries(responses)
}

const types = Object.keys(problemTypes) as ProblemType[]

function refusal(types: readonly ProblemType[]) {
  return {
    description: types.map((type) => `${type}: ${problemTypes[type].title}`).join(' / '),
    content: { 'application/problem+json': { schema: { $ref: refTo('Problem') } } },
  }
}
