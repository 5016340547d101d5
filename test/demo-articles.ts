import culture from '../src/local/demo/articles/culture.json' with { type: 'json' }
import economy from '../src/local/demo/articles/economy.json' with { type: 'json' }
import education from '../src/local/demo/articles/education.json' with { type: 'json' }
import life from '../src/local/demo/articles/life.json' with { type: 'json' }
import local from '../src/local/demo/articles/local.json' with { type: 'json' }
import opinion from '../src/local/demo/articles/opinion.json' with { type: 'json' }
import people from '../src/local/demo/articles/people.json' with { type: 'json' }
import photo from '../src/local/demo/articles/photo.json' with { type: 'json' }
import politics from '../src/local/demo/articles/politics.json' with { type: 'json' }
import society from '../src/local/demo/articles/society.json' with { type: 'json' }
import sports from '../src/local/demo/articles/sports.json' with { type: 'json' }
import video from '../src/local/demo/articles/video.json' with { type: 'json' }
import type { BodyFormat } from '../src/news/body.ts'

interface DemoArticle {
  title: string
  subtitle: string
  tags: string[]
  body: { format: BodyFormat; content: string }
}

/** Every article of the demo newsroom, as it is sent. */
export const demoArticles = [
  culture,
  economy,
  education,
  life,
  local,
  opinion,
  people,
  photo,
  politics,
  society,
  sports,
  video,
].flat() as DemoArticle[]
