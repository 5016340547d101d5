import { ask } from '../db/statement.ts'
import { revokeToken as revoke, type TokenCard, tokenCardQuestion, tokensQuestion } from '../db/token-list.ts'
import { mayInHouse } from '../news/workflow.ts'
import { allowInHouse, commit, type Desk } from './desk.ts'
import { NoSuch, WrongState } from './refusals.ts'

/** Takes a token out of force from the next request on. */
export async function revokeToken(desk: Desk, id: string): Promise<TokenCard> {
  allowInHouse(desk, 'manage-tokens')
  const [card] = await ask(desk.db, tokenCardQuestion(desk.db, id))
  if (!card) throw new NoSuch(`${id} 토큰이 없습니다.`)
  if (card.revokedAt !== null) throw new WrongState('이미 거둔 토큰입니다.')
  if (mayManage(card) && !(await othersMayManage(desk, id))) throw new WrongState(lastOne)
  await commit(desk, {
    verb: 'token.revoke',
    subject: `tokens/${id}`,
    statements: [revoke(desk.db, id, desk.now)],
    tags: [],
  })
  return { ...card, revokedAt: desk.now }
}

const lastOne = '마지막 관리자 토큰은 거둘 수 없습니다. 새 관리자 토큰을 먼저 만들어 주세요.'

function mayManage({ role }: Pick<TokenCard, 'role'>): boolean {
  return mayInHouse('manage-tokens', role)
}

async function othersMayManage({ db, now }: Desk, id: string): Promise<boolean> {
  const [tokens] = await ask(db, tokensQuestion(db))
  return tokens.some(
    ({ id: other, role, revokedAt, expiresAt }) =>
      other !== id && mayManage({ role }) && revokedAt === null && (expiresAt === null || expiresAt > now),
  )
}
