import type { Context } from 'hono'
import { BadOrder } from '../desk/refusals.ts'
import { WrongType } from './problems.ts'

/** The JSON body; throws `WrongType` for another kind, `BadOrder` for what is no UTF-8 or no JSON. */
export async function readJson(c: Context): Promise<unknown> {
  requireJson(c.req.header('Content-Type'))
  return parsed(textOf(await c.req.arrayBuffer()))
}

// What curl -d and fetch send unasked says nothing against JSON.
const unasked = /^(?:text\/plain|application\/x-www-form-urlencoded)\s*(?:;|$)/i

function requireJson(type: string | undefined): void {
  if (type === undefined || unasked.test(type)) return
  if (/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type)) return
  throw new WrongType(`Content-Type이 ${type}입니다. Content-Type: application/json으로 보내 주세요.`)
}

// The command line of a Korean Windows sends CP949; read as UTF-8 it would be stored as question marks.
function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new BadOrder([{ path: '', message: '본문이 UTF-8이 아닙니다. 파일을 UTF-8로 저장해 보내 주세요.' }])
  }
}

const mistyped = '따옴표와 쉼표, 괄호의 짝을 확인해 주세요.'

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new BadOrder([
      {
        path: '',
        message: `보낸 JSON을 읽을 수 없습니다. ${text.trim() ? mistyped : '보낸 것이 없습니다.'}`,
      },
    ])
  }
}
