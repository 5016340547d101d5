import { raw } from 'hono/html'
import { type Child, draw } from '../jsx/jsx-runtime.ts'
import { mediaAddress } from '../urls.ts'

// A page is drawn in one go, so what is set while its parts are drawn is seen by no other page.
let drawnFor: string | null = null

/** Where the pictures of a page are found: `MEDIA_URL`, or null for this site. A page says it once, around all it shows. */
export function MediaHost({ value, children }: { value: string | null; children?: Child }) {
  const before = drawnFor
  drawnFor = value
  try {
    return raw(draw(children))
  } finally {
    drawnFor = before
  }
}

/** The address of a picture on the page that is being drawn. */
export function usePictureAddress(): (name: string) => string {
  const host = drawnFor
  return (name) => mediaAddress(name, host)
}
