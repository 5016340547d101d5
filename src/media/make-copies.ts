import { cardKey, cardSize, copyKey, copyWidths, type DerivedFile } from '../news/photo.ts'

const patience = 20_000
const quality = 80

export type Copy = DerivedFile & { bytes: ArrayBuffer }

interface Picture {
  key: string
  bytes: Uint8Array<ArrayBuffer>
  width: number
}

type Way = Pick<ImageTransform, 'width' | 'height' | 'fit' | 'gravity' | 'background'>

/**
 * Copies of a picture in the widths that are smaller than it and its middle as a card, through the Images binding.
 * Where the binding is missing or fails, or a copy would weigh more than the original, there is none: readers then
 * get the original.
 */
export async function makeCopies(images: ImagesBinding | undefined, picture: Picture): Promise<Copy[]> {
  if (!images) return []
  const widths = copyWidths.filter((width) => width < picture.width)
  const scaled = widths.map((width) =>
    copyOf(images, picture, {
      file: { name: copyKey(picture.key, width), type: 'image/webp', width },
      way: { width, fit: 'scale-down' },
    }),
  )
  const copies = (await Promise.all(scaled)).filter((copy) => copy !== null)
  const card = cardKey({ key: picture.key, widths: copies.map(({ width }) => width) })
  if (!card) return copies
  const file: DerivedFile = { name: card, type: 'image/jpeg', width: cardSize.width }
  const middle = await copyOf(images, picture, { file, way: { ...cardSize, ...asCard } })
  // Whether a picture has a card is told by its copy of that width: both or neither.
  return middle ? [...copies, middle] : copies.filter(({ width }) => width !== cardSize.width)
}

const asCard: Way = { fit: 'cover', gravity: 'auto', background: '#ffffff' }

async function copyOf(
  images: ImagesBinding,
  { bytes }: Picture,
  { file, way }: { file: DerivedFile; way: Way },
): Promise<Copy | null> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`no answer within ${patience} ms`)), patience)
  })
  try {
    const made = await Promise.race([transformed(images, bytes, { file, way }), late])
    return file.type === 'image/jpeg' || made.byteLength < bytes.length ? { ...file, bytes: made } : null
  } catch (error) {
    // Whatever Images throws, the picture itself is stored and can be shown.
    console.warn(`No ${file.name} (${error}). Readers get the original.`)
    return null
  }
}

async function transformed(
  images: ImagesBinding,
  bytes: Uint8Array<ArrayBuffer>,
  { file, way }: { file: DerivedFile; way: Way },
): Promise<ArrayBuffer> {
  const picture = new Response(bytes).body as ReadableStream<Uint8Array>
  const made = await images.input(picture).transform(way).output({ format: file.type, quality, anim: false })
  return made.response().arrayBuffer()
}
