import type { Inline, Sign } from '../../news/body.ts'
import { inline } from './inline.tsx'

interface HeadingProps {
  text: Inline
  sign: Sign | undefined
  level: number
}

export function BodyHeading({ text, sign, level }: HeadingProps) {
  const Heading = level <= 2 ? 'h2' : level === 3 ? 'h3' : 'h4'
  return <Heading data-sign={sign}>{inline(text)}</Heading>
}
