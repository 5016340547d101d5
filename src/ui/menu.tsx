import { type Section, type TopSection, topOf } from '../news/frame.ts'
import { hrefTo } from '../urls.ts'
import { perFrame } from './per-frame.ts'
import { readingChoices } from './reading-choice.tsx'

/** Both levels, and how one likes to read, behind one button. */
export const wholeMenu = perFrame((frame, current) => <Folded sections={frame.sections} current={current} />)

/** The same with no more of the second level than one is in, for pages that are to be light. */
export const ownMenu = perFrame((frame, current) => {
  const top = topOf(frame, current)
  const own = frame.sections.map((section) => (section === top ? section : { ...section, children: [] }))
  return <Folded sections={own} current={current} />
})

function Folded({ sections, current }: { sections: readonly TopSection[]; current: string }) {
  return (
    <details class="menu">
      <summary>메뉴</summary>
      <div>
        <nav aria-label="전체 섹션">
          <ul>
            {sections.map((section) => (
              <li>
                <SectionLink section={section} current={current} />
                {section.children.length > 0 && <Level sections={section.children} current={current} />}
              </li>
            ))}
          </ul>
        </nav>
        {readingChoices}
      </div>
    </details>
  )
}

/** The first level in one line, below it the second level of the current section. */
export const sectionMenu = perFrame((frame, current) => {
  const top = topOf(frame, current)
  return (
    <nav class="sections" aria-label="섹션">
      <Level sections={frame.sections} current={current} />
      {top && top.children.length > 0 && <Level sections={top.children} current={current} />}
    </nav>
  )
})

function Level({ sections, current }: { sections: readonly Section[]; current: string }) {
  return (
    <ul>
      {sections.map((section) => (
        <li>
          <SectionLink section={section} current={current} />
        </li>
      ))}
    </ul>
  )
}

function SectionLink({ section, current }: { section: Section; current: string }) {
  return (
    <a href={hrefTo.section(section.path)} aria-current={currency(section.path, current)}>
      {section.name}
    </a>
  )
}

function currency(path: string, current: string): 'page' | 'true' | null {
  if (path === current) return 'page'
  return current.startsWith(`${path}/`) ? 'true' : null
}
