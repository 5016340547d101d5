/** Systems whose old addresses Maru still answers: mediaOn (다다미디어) and ND소프트. */
export const legacySystems = ['mediaon', 'ndsoft'] as const
export type LegacySystem = (typeof legacySystems)[number]
