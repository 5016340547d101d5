import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { validateXML } from 'xmllint-wasm'
import { jsonFeedSchema } from './schemas/json-feed.ts'

const folder = join(import.meta.dirname, 'schemas')
const schemas = readdirSync(folder)
  .filter((name) => name.endsWith('.xsd'))
  .map((fileName) => ({ fileName, contents: readFileSync(join(folder, fileName), 'utf8') }))

/** What the document breaks of its schema, by libxml2; nothing where it is valid. */
export async function faultsOf(xml: string, schema: 'rss.xsd' | 'sitemap.xsd'): Promise<string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'document.xml', contents: xml }],
    schema: schemas.filter(({ fileName }) => fileName === schema),
    preload: schemas.filter(({ fileName }) => fileName !== schema),
    maxMemoryPages: 4096,
  })
  return errors.map(({ message }) => message)
}

const ajv = new Ajv({ allErrors: true, strictRequired: false })
formats.default(ajv)
const isJsonFeed = ajv.compile(jsonFeedSchema)

/** What a JSON Feed breaks of version 1.1. */
export function feedFaultsOf(json: string): string[] {
  return isJsonFeed(JSON.parse(json))
    ? []
    : (isJsonFeed.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
