const address = { type: 'string', format: 'uri', pattern: '^https?://' }
const words = { type: 'string', pattern: '\\S' }
const seoulTime = { type: 'string', format: 'date-time', pattern: '\\+09:00$' }
const authors = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    minProperties: 1,
    additionalProperties: false,
    properties: { name: words, url: address, avatar: address },
  },
}

/** JSON Feed 1.1 as jsonfeed.org specifies it; a field it does not know must begin with an underscore. */
export const jsonFeedSchema = {
  type: 'object',
  required: ['version', 'title', 'items', 'feed_url', 'home_page_url'],
  additionalProperties: false,
  patternProperties: { '^_': { type: 'object' } },
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: words,
    home_page_url: address,
    feed_url: address,
    description: words,
    icon: address,
    favicon: address,
    language: { const: 'ko' },
    authors,
    expired: { type: 'boolean' },
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'url', 'title', 'date_published'],
        anyOf: [{ required: ['content_html'] }, { required: ['content_text'] }],
        additionalProperties: false,
        patternProperties: { '^_': { type: 'object' } },
        properties: {
          id: words,
          url: address,
          title: words,
          summary: { type: 'string' },
          content_html: words,
          content_text: words,
          image: address,
          date_published: seoulTime,
          date_modified: seoulTime,
          authors,
          tags: { type: 'array', uniqueItems: true, items: words },
        },
      },
    },
  },
}
