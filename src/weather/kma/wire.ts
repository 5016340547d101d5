import * as z from 'zod/mini'

const digits = (pattern: RegExp) => z.string().check(z.regex(pattern))

/** `<weather>` of sfc_web_map.xml: the whole hour of the observation, KST. */
export const weatherShape = z.object({
  year: digits(/^\d{4}$/),
  month: digits(/^\d\d$/),
  day: digits(/^\d\d$/),
  hour: digits(/^\d\d$/),
})

/** `<local>` of sfc_web_map.xml: any reading may be absent. */
export const localShape = z.object({
  stn_id: digits(/^\d{1,5}$/),
  desc: z.optional(z.string()),
  ta: z.optional(z.string()),
  rn_hr1: z.optional(z.string()),
})

/** The columns of a kma_sfctm2 row that Maru reads: hour (KST), station, ℃ and cloud cover in tenths. */
export const hourRowShape = z.object({
  TM: digits(/^\d{12}$/),
  STN: digits(/^\d{1,5}$/),
  TA: digits(/^-?\d+(\.\d+)?$/),
  CA_TOT: digits(/^-?\d+$/),
})
