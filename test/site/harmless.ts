import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { SaxesParser } from 'saxes'
import { readBeacon } from '../../src/site/article/read-beacon.ts'
import { shareScript } from '../../src/site/article/share-script.ts'
import { suggestScript } from '../../src/site/search/suggest-script.ts'
import { readingScript } from '../../src/ui/reading-script.ts'

type Element = DefaultTreeAdapterTypes.Element

const printed =
  'html head meta link style title body header main footer nav section aside article div p h1 h2 h3 h4 ul ol li dl dt dd blockquote cite figure figcaption picture img small table caption thead tbody tr th td a span strong em u s sub sup code br hr wbr time form label input button search select option mark details summary address svg path b i'
const known: ReadonlySet<string> = new Set(printed.split(' '))
const controls = /^(?:form|input|button|select|details|svg)$/
const safeAddress = /^(?:https?:\/\/|mailto:|tel:|#|\/(?![/\\]))/
const pages = /^(?:href|cite|data|poster|background|ping|xlink:href)$/

/** What in a page could be carried out, load from elsewhere or lead astray; empty where all is words. */
export function harmIn(html: string): string[] {
  const elements = elementsOf(parse(html))
  const story = elements.find(({ tagName }) => tagName === 'article')
  const shared = elements.find(({ attrs }) => attrs.some(({ value }) => value === 'share'))
  const own = new Set(shared ? elementsOf(shared) : [])
  const inStory = story ? elementsOf(story).filter((element) => !own.has(element)) : []
  const asking = inStory.filter(({ tagName }) => controls.test(tagName))
  return [...asking.map(({ tagName }) => `<${tagName}> in the story`), ...elements.flatMap(harmOf)]
}

function harmOf(element: Element): string[] {
  const { tagName, attrs } = element
  const wrong = attrs.filter((attribute) => isHarm(tagName, attribute))
  return [
    ...(known.has(tagName) || tagName === 'output' || isOwnScript(element) ? [] : [`<${tagName}>`]),
    ...wrong.map(({ name, value }) => `<${tagName} ${name}="${value}">`),
  ]
}

/** What keeps a document from being well-formed XML, and the harm in the HTML that its CDATA holds. */
export function harmInXml(xml: string): string[] {
  const found: string[] = []
  const markup: string[] = []
  let element = ''
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', ({ message }) => found.push(message))
  parser.on('opentag', ({ name }) => {
    element = name
    markup.push('')
  })
  const take = (text: string) => {
    if (element === 'description' || element === 'content:encoded') markup.push(`${markup.pop()}${text}`)
  }
  parser.on('text', take)
  parser.on('cdata', take)
  parser.on('closetag', () => {
    element = ''
  })
  parser.write(xml).close()
  return [...found, ...markup.flatMap(harmIn)]
}

/** The words of the first element of that name, as a browser reads them; null where there is none. */
export function wordsIn(html: string, name: string): string | null {
  const element = elementsOf(parse(html)).find(({ tagName }) => tagName === name)
  return element ? textOf(element) : null
}

/** One of the very scripts of the site, or linked data, which never runs and in which nothing can end the element. */
function isOwnScript(element: Element): boolean {
  const [{ name, value } = { name: '', value: '' }, ...others] = element.attrs
  if (element.tagName !== 'script' || others.length > 0) return false
  const text = textOf(element)
  if (name === '') return [readBeacon, suggestScript, readingScript, shareScript].includes(text)
  return `${name}=${value}` === 'type=application/ld+json' && !text.includes('<') && isJson(text)
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object'
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

function isHarm(element: string, { name, value }: { name: string; value: string }): boolean {
  if (/^on|^style$|^srcdoc$/.test(name)) return true
  if (name === 'http-equiv') return true
  if (name === 'src') return !/^(?:http:\/\/localhost:8787)?\/media\/[a-z0-9.-]+$/.test(value)
  if (name === 'srcset') return !/^(?:\/media\/[a-z0-9.-]+ \d+w,?)+$/.test(value)
  if (/action$/.test(name)) return !/^\/(?![/\\])/.test(value)
  if (element === 'link') return name === 'href' && !/^(?:http:\/\/localhost:8787)?\/(?!\/)/.test(value)
  return pages.test(name) && !safeAddress.test(value)
}

function elementsOf(node: DefaultTreeAdapterTypes.Node): Element[] {
  const found: Element[] = []
  const open: DefaultTreeAdapterTypes.Node[] = [node]
  for (let next = open.pop(); next; next = open.pop()) {
    if ('tagName' in next) found.push(next)
    if ('childNodes' in next) open.push(...next.childNodes.toReversed())
  }
  return found
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}
