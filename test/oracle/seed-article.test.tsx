import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readBody } from '../../src/desk/body/read.ts'
import { type Block, bodyText, plain } from '../../src/news/body.ts'
import { Body } from '../../src/ui/body/body.tsx'

const page = process.env.SEED_PAGE
if (!page) throw new Error('SEED_PAGE names the stored page to try, as a path')

describe('the article of the seed page, sent as text', async () => {
  const article = articleOf(readFileSync(page, 'utf8'))
  const read = await readBody({ format: 'text', content: article })

  test('has its four ▲ strategies as headings', () => {
    const headings = read.blocks.filter((block) => block.type === 'heading')
    expect(headings.map((heading) => [heading.sign, heading.level])).toEqual(Array(4).fill(['▲', 2]))
    expect(headings.map((heading) => plain(heading.text).slice(0, 5))).toEqual([
      '전략 1.',
      '전략 2.',
      '전략 3.',
      '전략 4.',
    ])
  })

  test('keeps the inline ▲ list in its paragraph', () => {
    const inline = read.blocks.filter(
      (block) => block.type === 'paragraph' && plain(block.text).includes('▲'),
    )
    expect(inline).toHaveLength(1)
    expect(bodyText(inline).match(/▲/g)).toHaveLength(4)
    expect(article).toContain(bodyText(inline))
  })

  test('gives source and dateline as fields, and removes nothing', () => {
    expect(read.source).toEqual({ name: '경상남도 창원시' })
    expect(read.dateline).toBe('포탈뉴스통신')
    expect(read.removed).toEqual([])
  })

  test('is printed without losing a character, signs and fields apart', () => {
    const html = String(<Body blocks={read.blocks} />)
    const printed = html.replace(/<[^>]+>/g, '').replaceAll('&#39;', "'")
    const sent = article
      .replace('(포탈뉴스통신)', '')
      .replace(/\[뉴스출처[^\]]*\]/, '')
      .replace(/^▲/gm, '')
    expect(printed.replace(/\s/g, '')).toBe(sent.replace(/\s/g, ''))
  })

  test('loses no character, and joins no paragraph', () => {
    const rebuilt = ['(포탈뉴스통신)', ...read.blocks.map(written), '[뉴스출처 : 경상남도 창원시]']
    expect(rebuilt).toHaveLength(article.split(/\n\s*\n/).filter((part) => part.trim()).length + 1)
    expect(packed(rebuilt.join(''))).toBe(packed(article))
    expect(rebuilt.some((part) => part.endsWith('구인구'))).toBe(true)
  })
})

function articleOf(text: string): string {
  const end = '[뉴스출처 : 경상남도 창원시]'
  return text.slice(text.indexOf('(포탈뉴스통신)'), text.indexOf(end) + end.length)
}

function written(block: Block): string {
  return block.type === 'heading' ? `${block.sign} ${plain(block.text)}` : bodyText([block])
}

function packed(text: string): string {
  return text.normalize('NFC').replace(/[\s\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
}
