import type { Manuscript } from '../news/article.ts'
import type { Editor } from '../news/role.ts'
import { mayInHouse } from '../news/workflow.ts'
import { BadOrder } from './refusals.ts'

/** A reporter signs with the reporter the token stands for; names the desk has added may stay. Else `BadOrder`. */
export function requireOwnSignature(
  editor: Editor,
  { before, after }: { before: readonly string[]; after: readonly string[] },
): void {
  if (mayInHouse('sign-for-others', editor.role)) return
  const wrong = after.flatMap((slug, at) =>
    slug === editor.reporter || before.includes(slug)
      ? []
      : [{ path: `reporters.${at}`, message: advice(slug, editor) }],
  )
  if (wrong.length > 0) throw new BadOrder(wrong)
}

/** The reporters of a new story: one that nobody signed is signed by the reporter the token stands for. */
export function signedBy({ role, reporter }: Editor, { reporters, byline }: Manuscript): string[] {
  const isOpen = reporters.length === 0 && byline === ''
  return isOpen && reporter !== null && !mayInHouse('sign-for-others', role) ? [reporter] : reporters
}

function advice(slug: string, { reporter }: Editor): string {
  const own = reporter === null ? '이 토큰에는 연결된 기자가 없습니다.' : `"${reporter}"만 적을 수 있습니다.`
  return `"${slug}": 다른 기자의 이름으로 서명할 수 없습니다. ${own} 함께 쓴 기자는 데스크가 더합니다.`
}
