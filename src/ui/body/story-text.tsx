import type { Story } from '../../news/article.ts'
import { looseOf } from '../../news/loose-photos.ts'
import { Corrections } from '../corrections.tsx'
import { Body } from './body.tsx'
import { Figure, Gallery } from './photo.tsx'

interface StoryTextProps {
  story: Pick<Story, 'corrections' | 'photos' | 'pictures' | 'lead' | 'body'>
  eager?: boolean
}

/** Corrections, lead, body and all photos: first the one that the body does not place, the others of these last. */
export function StoryText({ story, eager = false }: StoryTextProps) {
  const [first, ...others] = looseOf(story)
  return (
    <>
      <Corrections corrections={story.corrections} />
      {first && <Figure use={first} pictures={story.pictures} eager={eager} />}
      {story.lead && <p class="lede">{story.lead}</p>}
      <Body blocks={story.body} pictures={story.pictures} />
      {others.length > 0 && <Gallery photos={others} pictures={story.pictures} />}
    </>
  )
}
