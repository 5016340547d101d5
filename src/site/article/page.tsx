import { raw } from 'hono/html'
import type { Story } from '../../news/article.ts'
import { bannersIn } from '../../news/banner.ts'
import type { Beside } from '../../news/beside.ts'
import type { Block } from '../../news/body.ts'
import type { Neighbours } from '../../news/neighbours.ts'
import { Aside } from '../../ui/aside.tsx'
import { StoryText } from '../../ui/body/story-text.tsx'
import { copyrightLine } from '../../ui/facts.tsx'
import { AiNote } from '../../ui/notes.tsx'
import { Shell, type View } from '../../ui/shell.tsx'
import { SourceBox } from '../../ui/source-box.tsx'
import type { Dress } from '../../ui/style.ts'
import { StoryHead } from './head.tsx'
import { storyData } from './linked-data.ts'
import { NeighboursView } from './neighbours.tsx'
import { readBeacon } from './read-beacon.ts'
import { shareScript } from './share-script.ts'
import { Issues, Tags } from './tags.tsx'

interface ArticleProps {
  view: View
  story: Story
  neighbours: Neighbours
  beside: Beside
  /** Whether reads of this page count: those of a preview do not. */
  counted: boolean
}

export function ArticlePage({ view, story, neighbours, beside, counted }: ArticleProps) {
  return (
    <Shell
      view={view}
      dress={dressOf(story)}
      title={story.title}
      description={story.teaser}
      section={story.section}
      image={story.photo}
      kind="article"
      linked={storyData(view, story)}
    >
      <div class="with-aside">
        <div>
          <StoryView view={view} story={story} />
          <NeighboursView neighbours={neighbours} reporter={story.reporters[0]} />
        </div>
        <Aside beside={beside} banners={bannersIn(view.frame.banners, 'article-side', view.now)} />
      </div>
      {shareRow}
      {counted && beacon}
    </Shell>
  )
}

const plainBlocks: readonly Block['type'][] = ['paragraph', 'heading', 'photo', 'gallery']

/** Most stories are words and photos. */
function dressOf({ body, corrections }: Story): Dress {
  const plain = body.every(({ type }) => plainBlocks.includes(type))
  return plain && corrections.length === 0 ? 'story' : 'richStory'
}

const shareRow = raw(`<script>${shareScript}</script>`)

const beacon = raw(`<script>${readBeacon}</script>`)

function StoryView({ view, story }: Pick<ArticleProps, 'view' | 'story'>) {
  return (
    <article>
      <StoryHead view={view} story={story} />
      <StoryText story={story} eager />
      <footer>
        {story.source && <SourceBox source={story.source} />}
        {story.aiUsed && <AiNote />}
        <Issues issues={story.issues} />
        <Tags tags={story.tags} />
        <p class="note">{copyrightLine(view.frame.masthead)}</p>
      </footer>
    </article>
  )
}
