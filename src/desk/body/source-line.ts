import { type Inline, plain } from '../../news/body.ts'
import { runsOf } from './inline.ts'

/** 뉴스출처 as a release's last lines name it; `url` where the name was a link. */
export interface SourceLine {
  name: string
  department?: string
  url?: string
}

const release = '뉴스\\s*출처|(?:보도\\s*)?자료\\s*(?:제공|출처)|보도\\s*자료|기사\\s*(?:제공|출처)'
const bare = new RegExp(`^(?:${release})\\s*[:：=]\\s*(.+)$`)
const inner = `(?:${release}|출처)\\s*[:：=]\\s*`
const bracketed = new RegExp(
  `^(?:\\[${inner}([^[\\]]+)\\]|【${inner}([^【】]+)】|<${inner}([^<>]+)>|\\(${inner}([^()]+)\\))[.]?$`,
)

const longestName = 80

/** The source that a line names; null for any other line. */
export function sourceIn(line: Inline): SourceLine | null {
  const text = plain(line)
  const name = (text.match(bracketed) ?? text.match(bare))?.slice(1).find(Boolean)?.trim()
  if (!name || name.length > longestName || name.includes('://') || /[다요][.]$/.test(name)) return null
  const url = runsOf(line).find((run) => run.href?.startsWith('http'))?.href
  return { ...departmentApart(name), ...(url ? { url } : {}) }
}

const office =
  /^(.+?)(?:\s*\/\s*|\s+|\s*\()([가-힣·\d]{2,}(?:과|팀|담당관|대변인|비서|공보|홍보|기획)실?)\)?$/

function departmentApart(name: string): Pick<SourceLine, 'name' | 'department'> {
  const [, organisation, department] = name.match(office) ?? []
  return organisation && department ? { name: organisation, department } : { name }
}
