import type { Block } from '../news/body.ts'
import type { ArticleChange } from './article-command.ts'
import { readBody } from './body/read.ts'
import { UnreadableBody } from './body/unreadable.ts'

const wordless: readonly Block['type'][] = ['photo', 'gallery', 'embed']

/** The text of a correction as blocks: words only, for a notice must be readable by itself. */
export async function readNotice(
  sent: NonNullable<ArticleChange['body']>,
): Promise<{ blocks: Block[]; removed: string[] }> {
  const { blocks, source, dateline, removed } = await readBody(sent)
  if (blocks.some((block) => wordless.includes(block.type)))
    throw refused('정정·반론문에는 사진과 영상을 넣을 수 없습니다. 글만 보내 주세요.')
  if (blocks.length === 0) throw refused('정정·반론문을 적어 주세요.')
  const signed = [source?.name, dateline].filter((name) => name !== undefined)
  return {
    blocks,
    removed: [...removed, ...signed.map((name) => `‘${name}’ 표시는 정정문에 싣지 않습니다.`)],
  }
}

function refused(message: string): UnreadableBody {
  return new UnreadableBody({ path: 'body.content', message })
}
