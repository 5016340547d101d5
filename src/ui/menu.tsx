import { type Section, topOf } from '../news/frame.ts'
import { hrefTo } from '../urls.ts'
import { perFrame } from './per-frame.ts'

/** Both levels behind one button, for narrow screens. */
export const foldedMenu = perFrame((frame, current) => (
  <details class="menu">
    <summary>메뉴</summary>
    <nav aria-label="전체 섹션">
      <ul>
        {frame.sections.map((section) => (
          <li>
            <SectionLink section={section} current={current} />
            {section.children.length > 0 && <Level sections={section.children} current={current} />}
          </li>
        ))}
      </ul>
    </nav>
  </details>
))

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
