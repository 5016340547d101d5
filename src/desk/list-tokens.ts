import { ask } from '../db/statement.ts'
import { type TokenCard, tokensQuestion } from '../db/token-list.ts'
import { allowInHouse, type Desk } from './desk.ts'

/** Every token, never its secret. */
export async function listTokens(desk: Desk): Promise<TokenCard[]> {
  allowInHouse(desk, 'manage-tokens')
  const [tokens] = await ask(desk.db, tokensQuestion(desk.db))
  return tokens
}
