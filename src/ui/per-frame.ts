import { raw } from 'hono/html'
import type { Frame } from '../news/frame.ts'

type Markup = { toString(): string | Promise<string> }
type Kept = ReturnType<typeof raw>

/** Renders a part of the page once for a frame and a section: the frame is one object until the desk changes it. */
export function perFrame(render: (frame: Frame, section: string) => Markup) {
  const kept = new WeakMap<Frame, Map<string, Kept>>()
  return (frame: Frame, section = ''): Kept => {
    const parts = kept.get(frame) ?? new Map<string, Kept>()
    const part = parts.get(section) ?? raw(String(render(frame, section)))
    kept.set(frame, parts.set(section, part))
    return part
  }
}
