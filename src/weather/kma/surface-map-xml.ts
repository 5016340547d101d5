import { SaxesParser } from 'saxes'
import { KmaContractChanged, KmaUnavailable } from './trouble.ts'

export interface LocalElement {
  attributes: Record<string, string>
  text: string
}

/** The elements of a well-formed document: every `<weather>`, and every `<local>` inside one. */
export interface SurfaceMapElements {
  root: string | null
  weathers: Record<string, string>[]
  locals: LocalElement[]
}

/** Reads XML strictly; a document cut short is KmaUnavailable, one with a DTD is KmaContractChanged. */
export function readElements(document: string): SurfaceMapElements {
  const found: SurfaceMapElements = { root: null, weathers: [], locals: [] }
  const path: string[] = []
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false })
  parser.on('error', refuse)
  parser.on('doctype', refuseDoctype)
  parser.on('opentag', ({ name, attributes }) => {
    path.push(name)
    found.root ??= name
    if (path.join('/') === 'current/weather') found.weathers.push(attributes)
    if (path.join('/') === 'current/weather/local') found.locals.push({ attributes, text: '' })
  })
  const keepText = (text: string) => {
    const local = found.locals.at(-1)
    if (local && path.at(-1) === 'local') local.text += text
  }
  parser.on('text', keepText)
  parser.on('cdata', keepText)
  parser.on('closetag', () => void path.pop())
  parser.write(document).close()
  return found
}

function refuse(fault: Error): never {
  throw new KmaUnavailable(`is cut short or not well-formed (${fault.message})`)
}

function refuseDoctype(): never {
  throw new KmaContractChanged('carries a DTD, which Maru never reads')
}
