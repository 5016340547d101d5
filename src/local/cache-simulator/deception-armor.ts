/** Whether a path with a file's extension carries another type, as in an attack that dresses a page up as a style sheet. */
export function looksDeceptive(request: Request, response: Response): boolean {
  const type = (response.headers.get('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (!/^(text|application)\//.test(type)) return false
  const extension = new URL(request.url).pathname.match(/\.(\w+)$/)?.[1]?.toLowerCase()
  const expected = extension && typesOf[extension]
  return expected ? !expected.includes(type) : false
}

const scripts = ['text/javascript', 'application/javascript']
const xml = ['text/xml', 'application/xml', 'application/rss+xml', 'application/atom+xml']

const typesOf: Readonly<Record<string, readonly string[]>> = {
  css: ['text/css'],
  csv: ['text/csv'],
  gif: ['image/gif'],
  htm: ['text/html'],
  html: ['text/html'],
  ico: ['image/x-icon', 'image/vnd.microsoft.icon'],
  jpeg: ['image/jpeg'],
  jpg: ['image/jpeg'],
  js: scripts,
  json: ['application/json', 'application/feed+json', 'application/manifest+json'],
  mjs: scripts,
  pdf: ['application/pdf'],
  png: ['image/png'],
  svg: ['image/svg+xml'],
  txt: ['text/plain'],
  webp: ['image/webp'],
  woff2: ['font/woff2'],
  xml,
}
