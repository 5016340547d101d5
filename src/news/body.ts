/** Inline marks a run of text may carry. */
export const marks = ['strong', 'em', 'underline', 'strike', 'sub', 'sup', 'code'] as const
export type Mark = (typeof marks)[number]

/** A run of text that is more than plain: marked, or a link (http, https, mailto or tel only). */
export interface Run {
  text: string
  marks?: Mark[] | undefined
  href?: string | undefined
}

/** Inline text: a plain string where nothing is marked, else runs in reading order. `\n` is a line break. */
export type Inline = string | (string | Run)[]

/** The signs a Korean newsroom sets before a heading or a list item. */
export const signs = ['▲', '△', '■', '□', '◆', '◇', '●', '○', '▶', '▷', '※', '☞'] as const
export type Sign = (typeof signs)[number]

/** A photo as an article prints it; `photo` is the key of the stored picture. */
export interface PhotoUse {
  photo: string
  caption: string
  credit: string
  alt: string
}

export const embedProviders = ['youtube', 'vimeo', 'naver', 'kakao'] as const
export type EmbedProvider = (typeof embedProviders)[number]

export interface TableCell {
  text: Inline
  header?: boolean | undefined
  colspan?: number | undefined
  rowspan?: number | undefined
}

/** `ordered` says whether this item's own `items` are numbered. */
export interface ListItem {
  text: Inline
  ordered?: boolean | undefined
  items?: ListItem[] | undefined
}

/** The body of an article: typed blocks, never markup, so no script can survive in it; `start` is a numbered list's first number where it is not 1. */
export type Block =
  | { type: 'paragraph'; text: Inline }
  | { type: 'heading'; level: 2 | 3 | 4; text: Inline; sign?: Sign | undefined }
  | { type: 'list'; ordered: boolean; start?: number | undefined; sign?: Sign | undefined; items: ListItem[] }
  | { type: 'quote'; paragraphs: Inline[]; cite?: string | undefined }
  | ({ type: 'photo' } & PhotoUse)
  | { type: 'gallery'; photos: PhotoUse[] }
  | { type: 'table'; caption?: string | undefined; rows: TableCell[][] }
  | { type: 'embed'; provider: EmbedProvider; id: string; title: string }
  | { type: 'rule' }

export const bodyFormats = ['text', 'html', 'markdown', 'blocks'] as const
export type BodyFormat = (typeof bodyFormats)[number]

/** The words of inline text, marks dropped. */
export function plain(inline: Inline): string {
  if (typeof inline === 'string') return inline
  return inline.map((run) => (typeof run === 'string' ? run : run.text)).join('')
}

/** The words of a whole body, a line a paragraph, item, cell row or caption; signs are not words. */
export function bodyText(blocks: readonly Block[]): string {
  return blocks.map(blockText).filter(Boolean).join('\n')
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return plain(block.text)
    case 'list':
      return itemsText(block.items)
    case 'quote':
      return [...block.paragraphs.map(plain), block.cite ?? ''].filter(Boolean).join('\n')
    case 'photo':
      return block.caption
    case 'gallery':
      return block.photos.map((photo) => photo.caption).join('\n')
    case 'table':
      return [block.caption ?? '', ...block.rows.map(rowText)].filter(Boolean).join('\n')
    case 'embed':
      return block.title
    case 'rule':
      return ''
  }
}

function itemsText(items: readonly ListItem[]): string {
  return items
    .map((item) => [plain(item.text), itemsText(item.items ?? [])].filter(Boolean).join('\n'))
    .join('\n')
}

function rowText(row: readonly TableCell[]): string {
  return row.map((cell) => plain(cell.text)).join(' ')
}
