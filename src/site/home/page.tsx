import { bannersIn } from '../../news/banner.ts'
import { sectionName } from '../../news/frame.ts'
import type { Front } from '../../news/front.ts'
import { Banners } from '../../ui/banners.tsx'
import { Block, PhotoBlock, PopularBlock } from '../../ui/block.tsx'
import { LeadCard, TeaserCard } from '../../ui/card.tsx'
import { newspaper, website } from '../../ui/linked-data/newspaper.ts'
import { Shell, type View } from '../../ui/shell.tsx'
import { RankedTitles, TimedTitles } from '../../ui/titles.tsx'
import { hrefTo } from '../../urls.ts'
import { Blocks } from './blocks.tsx'

interface HomeProps {
  view: View
  front: Front
}

export function HomePage({ view, front }: HomeProps) {
  const { name, slogan } = view.frame.masthead
  return (
    <Shell
      view={view}
      dress="home"
      title={name}
      description={slogan || `${name} 첫 화면`}
      image={front.lead?.photo}
      linked={[website(view), newspaper(view)]}
      feed={(form) => hrefTo.feed('all', form)}
    >
      <h1 class="vh">{name} 주요 뉴스</h1>
      <Banners banners={bannersIn(view.frame.banners, 'home-top', view.now)} />
      {front.lead ? <FirstView view={view} front={front} /> : <p class="none">아직 실린 기사가 없습니다.</p>}
      <PhotoBlock cards={front.photos} class="wide" />
      <Blocks blocks={front.blocks} />
    </Shell>
  )
}

function FirstView({ view, front }: HomeProps) {
  const { lead, headlines, newest, popular, hot } = front
  return (
    <div class="front">
      <div class="front-main">
        {lead && <LeadCard card={lead} level={2} section={sectionName(view.frame, lead.section)} />}
        <div class="pair">
          {headlines.map((card) => (
            <TeaserCard card={card} level={2} />
          ))}
        </div>
      </div>
      <div class="front-side">
        {newest.length > 0 && (
          <Block title="최신 기사" id="newest">
            <TimedTitles cards={newest} />
          </Block>
        )}
        <PopularBlock cards={popular} />
        {hot.length > 0 && (
          <Block title="핫이슈">
            <RankedTitles cards={hot} />
          </Block>
        )}
      </div>
    </div>
  )
}
