import * as fc from 'fast-check'

/** An order by one of five on one of two stories; who is late sends the revision last seen, without reading again. */
export interface Step {
  by: number
  story: number
  act: Act
  late: boolean
  /** A POST goes out twice at once, with one key. */
  twice: boolean
  change: { tags?: string[]; sections?: string[]; reporters?: string[] }
}

const acts = [
  ...(['create', 'patch', 'patch', 'patch', 'submit', 'publish', 'publish', 'hold', 'withdraw'] as const),
  ...(['restore', 'restore', 'retag', 'lock', 'type'] as const),
]
export type Act = (typeof acts)[number]

const change = fc.record(
  {
    tags: fc.uniqueArray(fc.constantFrom('일자리', '청년', '바다'), { maxLength: 2 }),
    sections: fc.uniqueArray(fc.constantFrom('economy/jobs', 'culture', 'politics'), {
      minLength: 1,
      maxLength: 2,
    }),
    reporters: fc.uniqueArray(fc.constantFrom('kim-nari', 'lee-garam'), { maxLength: 2 }),
  },
  { requiredKeys: [] },
)

const step: fc.Arbitrary<Step> = fc.record({
  by: fc.nat(4),
  story: fc.nat(1),
  act: fc.constantFrom(...acts),
  late: fc.boolean(),
  twice: fc.boolean(),
  change,
}) as fc.Arbitrary<Step>

/** Rounds of orders; those of one round are given at once. */
export const program = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), {
  minLength: 4,
  maxLength: 10,
})
