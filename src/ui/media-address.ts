import { createContext, useContext } from 'hono/jsx'
import { mediaAddress } from '../urls.ts'

/** Where the pictures of a page are found: `MEDIA_URL`, or null for this site. A page says it once, around all it shows. */
export const MediaHost = createContext<string | null>(null)

/** The address of a picture on the page that is being drawn. */
export function usePictureAddress(): (name: string) => string {
  const host = useContext(MediaHost)
  return (name) => mediaAddress(name, host)
}
