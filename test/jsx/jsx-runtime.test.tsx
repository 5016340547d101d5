import { raw } from 'hono/html'
import { describe, expect, it } from 'vitest'
import { type Child, draw, jsx } from '../../src/jsx/jsx-runtime.ts'

const naughty = `<script>alert("'&'")</script>`
const harmless = '&lt;script&gt;alert(&quot;&#39;&amp;&#39;&quot;)&lt;/script&gt;'

function Boxed({ title, children }: { title: string; children?: Child }) {
  return (
    <div title={title}>
      <b>{title}</b>
      {children}
    </div>
  )
}

describe('markup', () => {
  it('escapes text and attributes wherever they come from, and once only', () => {
    expect(`${<p title={naughty}>{naughty}</p>}`).toBe(`<p title="${harmless}">${harmless}</p>`)
    const boxed = <Boxed title={naughty}>{[naughty, <i>{naughty}</i>]}</Boxed>
    expect(`${boxed}`).toBe(`<div title="${harmless}"><b>${harmless}</b>${harmless}<i>${harmless}</i></div>`)
  })

  it('lets through only what was said to be raw', () => {
    expect(`${<p>{raw('<b>x</b>')}</p>}`).toBe('<p><b>x</b></p>')
    expect(() => `${<p>{new String('<b>') as string}</p>}`).toThrow('cannot be drawn')
  })

  it('draws nothing for what is absent, and 0 for 0', () => {
    expect(`${<p>{[null, undefined, false, true, 0, '']}</p>}`).toBe('<p>0</p>')
  })

  it('closes empty elements and writes bare attributes as HTML knows them', () => {
    expect(`${<img src="a.jpg" alt="" width={3} hidden={true} class={undefined} />}`).toBe(
      '<img src="a.jpg" alt="" width="3" hidden=""/>',
    )
    expect(`${<p hidden={false} aria-hidden={true} />}`).toBe('<p aria-hidden="true"></p>')
  })

  it('refuses what cannot be drawn at once, and names that are no names', () => {
    expect(() => draw(Promise.resolve(raw('x')) as Child)).toThrow('cannot be drawn')
    expect(() => draw({ toString: () => naughty } as never)).toThrow('cannot be drawn')
    expect(() => `${jsx('p', { 'x onclick=': 'y' } as never)}`).toThrow('no name')
    expect(() => `${jsx('p', { onclick: (() => 1) as never } as never)}`).toThrow('onclick')
  })
})
