import type { Banner } from './banner.ts'
import type { Masthead } from './masthead.ts'

/** A section of the first level, or of the second below it. */
export interface Section {
  /** `economy` or `economy/jobs`. */
  path: string
  name: string
}

export interface TopSection extends Section {
  children: Section[]
}

/** A weather station of the header, keyed by KMA's stn_id. */
export interface Station {
  id: number
  name: string
}

/** What every page shows around its own matter. */
export interface Frame {
  masthead: Masthead
  sections: TopSection[]
  stations: Station[]
  policies: { slug: string; title: string }[]
  /** The paper's own advertisements, those to come and those that are over too. */
  banners: Banner[]
}

/** The name of a section; its path where the frame does not know it. */
export function sectionName(frame: Frame, path: string): string {
  return findSection(frame, path)?.name ?? path
}

/** The section of that path, or null. */
export function findSection(frame: Frame, path: string): Section | null {
  const top = topOf(frame, path)
  if (!top || top.path === path) return top
  return top.children.find((child) => child.path === path) ?? null
}

/** The first-level section that a path lies in, or null. */
export function topOf(frame: Frame, path: string): TopSection | null {
  const first = topPath(path)
  return frame.sections.find((section) => section.path === first) ?? null
}

/** `economy` of `economy/jobs`. */
export function topPath(path: string): string {
  return path.split('/', 1)[0] ?? path
}
