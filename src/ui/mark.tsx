import { raw } from 'hono/html'

// 우물마루: short boards laid across between long beams, the floor a maru is named for.
export const floor =
  'M2.5 2.5h27v27h-27zM11.5 2.5v27M20.5 2.5v27M2.5 13.5h9M2.5 22h9M11.5 9h9M11.5 18h9M20.5 14.5h9M20.5 24h9'

/** The newspaper's own sign, beside its name. */
export const mark = raw(`<svg class="mark" viewBox="0 0 32 32" aria-hidden="true"><path d="${floor}"/></svg>`)

/** The sign as a file of its own. */
export const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="${floor}" fill="#fdfcf9" stroke="#0b5a60" stroke-width="2.6"/></svg>`
