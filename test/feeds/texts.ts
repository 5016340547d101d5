import { SaxesParser } from 'saxes'

/** The texts of elements by name, of a document that must be well-formed. */
export function texts(xml: string): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  const open: string[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name }) => {
    open.push(name)
    found[name] ??= []
    found[name].push('')
  })
  const add = (text: string) => {
    const texts = found[open.at(-1) ?? ''] ?? []
    texts.push((texts.pop() ?? '') + text)
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return found
}
