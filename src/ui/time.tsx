import { isoSeoul, type Seconds, shortStamp, stamp } from '../korean/date.ts'

export function Stamp({ at }: { at: Seconds }) {
  return <time datetime={isoSeoul(at)}>{stamp(at)}</time>
}

export function ShortStamp({ at }: { at: Seconds }) {
  return <time datetime={isoSeoul(at)}>{shortStamp(at)}</time>
}
