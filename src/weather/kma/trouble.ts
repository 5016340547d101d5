/** KMA is away, slow, cut off or empty: the next tick asks again. */
export class KmaUnavailable extends Error {
  override readonly name = 'KmaUnavailable'
}

/** KMA answers in a shape, at an address or with a refusal that no waiting mends: wake a person. */
export class KmaContractChanged extends Error {
  override readonly name = 'KmaContractChanged'
}

export type KmaTrouble = KmaUnavailable | KmaContractChanged

export function isKmaTrouble(reason: unknown): reason is KmaTrouble {
  return reason instanceof KmaUnavailable || reason instanceof KmaContractChanged
}
