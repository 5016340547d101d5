import { ask } from '../db/statement.ts'
import { revokeToken as revoke, type TokenCard, tokenCardQuestion } from '../db/token-list.ts'
import { allowInHouse, commit, type Desk } from './desk.ts'
import { NoSuch, WrongState } from './refusals.ts'

/** Takes a token out of force from the next request on. */
export async function revokeToken(desk: Desk, id: string): Promise<TokenCard> {
  allowInHouse(desk, 'manage-tokens')
  const [card] = await ask(desk.db, tokenCardQuestion(desk.db, id))
  if (!card) throw new NoSuch(`${id} 토큰이 없습니다.`)
  if (card.revokedAt !== null) throw new WrongState('이미 거둔 토큰입니다.')
  await commit(desk, {
    verb: 'token.revoke',
    subject: `tokens/${id}`,
    statements: [revoke(desk.db, id, desk.now)],
    tags: [],
  })
  return { ...card, revokedAt: desk.now }
}
