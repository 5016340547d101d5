import { copyWidths } from '../news/photo.ts'

const patience = 20_000
const quality = 80

/** A smaller copy of a picture as WebP. */
export interface Copy {
  width: number
  bytes: ArrayBuffer
}

/**
 * Copies of a picture in the widths that are smaller than it, through the Images binding. Where the binding is
 * missing or fails, or a copy would weigh more than the original, there is none: readers then get the original.
 */
export async function makeCopies(
  images: ImagesBinding | undefined,
  { bytes, width }: { bytes: Uint8Array<ArrayBuffer>; width: number },
): Promise<Copy[]> {
  if (!images) return []
  const smaller = copyWidths.filter((copyWidth) => copyWidth < width)
  const copies = await Promise.all(smaller.map((copyWidth) => copyOf(images, bytes, copyWidth)))
  return copies.filter((copy) => copy !== null && copy.bytes.byteLength < bytes.length) as Copy[]
}

async function copyOf(
  images: ImagesBinding,
  bytes: Uint8Array<ArrayBuffer>,
  width: number,
): Promise<Copy | null> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`no answer within ${patience} ms`)), patience)
  })
  try {
    return { width, bytes: await Promise.race([transformed(images, bytes, width), late]) }
  } catch (error) {
    // Whatever Images throws, the picture itself is stored and can be shown.
    console.warn(`No copy of ${width} px (${error}). Readers get the original.`)
    return null
  }
}

async function transformed(images: ImagesBinding, bytes: Uint8Array<ArrayBuffer>, width: number) {
  const picture = new Response(bytes).body as ReadableStream<Uint8Array>
  const made = await images
    .input(picture)
    .transform({ width, fit: 'scale-down' })
    .output({ format: 'image/webp', quality, anim: false })
  return made.response().arrayBuffer()
}
