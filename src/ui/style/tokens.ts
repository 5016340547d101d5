/** One paper, one ink and a quieter one for times and captions, one accent, a thin rule and a heavy bar. */
export const light = {
  paper: '#fdfcf9',
  ink: '#1c1a17',
  quiet: '#615c53',
  accent: '#0b5a60',
  rule: '#d9d4c9',
  bar: '#1c1a17',
} as const

export const dark: Record<keyof typeof light, string> = {
  paper: '#171512',
  ink: '#ece8df',
  quiet: '#a8a195',
  accent: '#74c4c4',
  rule: '#3a362f',
  bar: '#857e72',
}

const onPaper: Record<keyof typeof light, string> = {
  paper: '#fff',
  ink: '#000',
  quiet: '#333',
  accent: '#000',
  rule: '#999',
  bar: '#000',
}

/**
 * The look in values. Seven sizes from 14 px on a ratio of 1.2, which shrink on a phone from the fourth on;
 * space in multiples of 4 px.
 */
export const tokens = `
:root{color-scheme:light dark;${declare(light)};
--t1:.875rem;--t2:1.0625rem;--t3:1.25rem;
--t4:clamp(1.3125rem,1.2rem + .5vw,1.5rem);
--t5:clamp(1.4375rem,1.2rem + 1vw,1.8125rem);
--t6:clamp(1.5625rem,1.2rem + 1.7vw,2.1875rem);
--t7:clamp(1.75rem,1.3rem + 2.2vw,2.75rem);
--s1:.25rem;--s2:.5rem;--s3:.75rem;--s4:1rem;--s6:1.5rem;--s8:2rem;--s12:3rem}
@media(prefers-color-scheme:dark){:root{${declare(dark)}}}
[data-scheme=light]{color-scheme:light;${declare(light)}}
[data-scheme=dark]{color-scheme:dark;${declare(dark)}}
@media print{:root,[data-scheme]{color-scheme:light;${declare(onPaper)}}}
`

function declare(colours: Record<string, string>): string {
  return Object.entries(colours)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')
}
