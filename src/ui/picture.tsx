import type { CardPhoto } from '../news/article.ts'
import { copyKey } from '../news/photo.ts'
import { usePictureAddress } from './media-address.ts'

/** How wide a picture is drawn where it is shown, and the widest copy that is worth its bytes there. */
const places = {
  lead: { sizes: '(min-width:1080px) 44rem,100vw', most: 1600 },
  figure: { sizes: '(min-width:1080px) 50rem,100vw', most: 1600 },
  teaser: { sizes: '(min-width:760px) 24rem,50vw', most: 800 },
  pic: { sizes: '(min-width:760px) 20rem,50vw', most: 800 },
  row: { sizes: '(min-width:760px) 12rem,7rem', most: 800 },
  banner: { sizes: '(min-width:1080px) 75rem,100vw', most: 1600 },
} as const

interface PictureProps {
  photo: CardPhoto
  shown: keyof typeof places
  eager?: boolean
}

export function Picture({ photo, shown, eager = false }: PictureProps) {
  const addressOf = usePictureAddress()
  const { sizes, most } = places[shown]
  const candidates = candidatesOf(photo, most).map(([name, width]) => `${addressOf(name)} ${width}w`)
  const choice = candidates.length > 1
  return (
    <img
      src={addressOf(photo.key)}
      srcset={choice ? candidates.join(',') : undefined}
      sizes={choice ? sizes : undefined}
      alt={photo.alt}
      width={photo.width}
      height={photo.height}
      loading={eager ? 'eager' : 'lazy'}
      fetchpriority={eager ? 'high' : null}
    />
  )
}

/** Files of a picture by their width, the original last where no copy is as wide as the place wants. */
function candidatesOf({ key, width, widths = [] }: CardPhoto, most: number): [string, number][] {
  const copies = widths
    .filter((copy) => copy <= most)
    .map((copy): [string, number] => [copyKey(key, copy), copy])
  return copies.some(([, copy]) => copy === most) ? copies : [...copies, [key, width]]
}
