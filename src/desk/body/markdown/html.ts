import type { MarkedToken, Token, Tokens } from 'marked'

/** Tokens as HTML for our own reader, which alone decides what stays; never shown to anyone. */
export function htmlOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => htmlOfToken(token as MarkedToken /* no extension adds tokens of its own */))
    .join('')
}

function htmlOfToken(token: MarkedToken): string {
  switch (token.type) {
    case 'paragraph':
    case 'heading':
    case 'blockquote':
    case 'list_item':
    case 'strong':
    case 'em':
    case 'del':
      return wrapped(token)
    case 'list':
      return listHtml(token)
    case 'table':
      return tableHtml(token)
    case 'link':
      return linkHtml(token)
    default:
      return leafHtml(token)
  }
}

type Wrapped =
  | Tokens.Paragraph
  | Tokens.Heading
  | Tokens.Blockquote
  | Tokens.ListItem
  | Tokens.Strong
  | Tokens.Em
  | Tokens.Del

function wrapped(token: Wrapped): string {
  const tag = tagOf(token)
  return `<${tag}>${htmlOf(token.tokens)}</${tag}>`
}

function tagOf(token: Wrapped): string {
  if (token.type === 'heading') return `h${token.depth}`
  if (token.type === 'list_item') return 'li'
  return token.type === 'paragraph' ? 'p' : token.type
}

type Leaf = Exclude<MarkedToken, Wrapped | Tokens.List | Tokens.Table | Tokens.Link>

function leafHtml(token: Leaf): string {
  switch (token.type) {
    case 'space':
    case 'def':
      return ''
    case 'br':
    case 'hr':
      return `<${token.type}>`
    case 'html':
      return token.text
    case 'escape':
      return escaped(token.text)
    case 'text':
      return token.tokens ? htmlOf(token.tokens) : korean(entitiesKept(token.text))
    case 'checkbox':
      return token.raw
    case 'codespan':
      return `<code>${escaped(token.text)}</code>`
    case 'code':
      return `<pre><code>${escaped(token.text)}\n</code></pre>`
    case 'image':
      return imageHtml(token)
  }
}

// Markdown has no way to leave the words out, so that empty ones say nothing.
function imageHtml({ href, text }: Tokens.Image): string {
  return `<img src="${entitiesKept(href)}"${text ? ` alt="${entitiesKept(text)}"` : ''}>`
}

/** GitHub's autolink runs on into a Korean particle: only the part before it is the address. */
function linkHtml(token: Tokens.Link): string {
  const [address = '', particle = ''] = token.autolink ? token.text.split(/(?=[^\x21-\x7e])(.*)/s) : []
  if (!particle) return `<a href="${entitiesKept(token.href)}">${htmlOf(token.tokens)}</a>`
  const href = token.href.slice(0, token.href.length - particle.length)
  return `<a href="${entitiesKept(href)}">${escaped(address)}</a>${escaped(particle)}`
}

function listHtml({ ordered, start, items }: Tokens.List): string {
  const tag = ordered ? 'ol' : 'ul'
  return `<${tag} start="${start}">${htmlOf(items)}</${tag}>`
}

function tableHtml({ header, rows }: Tokens.Table): string {
  const line = (cells: readonly Tokens.TableCell[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${htmlOf(cell.tokens)}</${tag}>`).join('')}</tr>`
  return `<table><thead>${line(header, 'th')}</thead>${rows.map((row) => line(row, 'td')).join('')}</table>`
}

/** CommonMark closes no `**` between a quotation mark and a particle (`**‘가온’**은`); Korean needs it. */
function korean(text: string): string {
  return text.replace(/\*\*(?=\S)([^*\n]+?)(?<=\S)\*\*/g, '<strong>$1</strong>')
}

function entitiesKept(text: string): string {
  return text
    .replace(/&(?!(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|\w+);)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function escaped(text: string): string {
  return entitiesKept(text.replaceAll('&', '&amp;'))
}
