/** What one body may hold, counted in UTF-16 units, blocks, items and cells. */
export const limits = {
  characters: 500_000,
  lines: 20_000,
  /** Values of all sizes in a body sent as blocks, and how deep they nest. */
  parts: 60_000,
  partDepth: 30,
  blocks: 2_000,
  listDepth: 8,
  /** All items of one list, nested ones included. */
  items: 5_000,
  runs: 5_000,
  quoteParagraphs: 1_000,
  galleryPhotos: 100,
  rows: 2_000,
  columns: 100,
  /** Captions, credits, alternative texts, citations and titles. */
  shortText: 2_000,
  href: 2_048,
  /** The first number of a list. */
  start: 9_999,
  photoKey: 128,
  tagDepth: 150,
  tags: 40_000,
  markdownParagraph: 20_000,
  markdownDepth: 20,
  markdownTokens: 20_000,
  markdownCells: 10_000,
  /** Characters without a space, such as an address, and spaces in a row. */
  markdownWord: 2_500,
  markdownGap: 1_000,
  /** Characters looked through for the ends of emphasis, in one document. */
  markdownScan: 20_000_000,
} as const
