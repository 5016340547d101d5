import * as z from 'zod'
import { everyPage } from '../cache/tags.ts'
import { allowInHouse, commit, type Desk } from './desk.ts'

const tag = z.string().regex(/^[\x21-\x2B\x2D-\x7E]{1,1024}$/, '태그는 빈칸과 쉼표가 없는 ASCII 글자입니다.')

/** Either tags of pages, or everything. */
export const purgePages = z.union([
  z.strictObject({ tags: z.array(tag).min(1).max(300) }),
  z.strictObject({ everything: z.literal(true) }),
])

/** Lets the edge forget pages, for operators; editors' orders do it by themselves. */
export async function purgeByHand(desk: Desk, command: z.output<typeof purgePages>) {
  allowInHouse(desk, 'purge')
  const tags = 'tags' in command ? command.tags : [everyPage]
  return {
    tags,
    purge: await commit(desk, { verb: 'purge', subject: 'pages', detail: command, statements: [], tags }),
  }
}
