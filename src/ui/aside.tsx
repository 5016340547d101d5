import type { Banner } from '../news/banner.ts'
import type { Beside } from '../news/beside.ts'
import { hrefTo } from '../urls.ts'
import { Banners } from './banners.tsx'
import { Block, PhotoBlock, PopularBlock, SectionBlockView } from './block.tsx'
import { RankedTitles } from './titles.tsx'

/** The side blocks of an article or a list. */
export function Aside({ beside, banners }: { beside: Beside; banners: readonly Banner[] }) {
  const { photos, blocks, popular, hot } = beside
  if (photos.length + blocks.length + popular.length + banners.length === 0 && !hot) return null
  return (
    <aside aria-label="다른 기사">
      <PhotoBlock cards={photos} />
      {blocks.map((block) => (
        <SectionBlockView block={{ ...block, teaser: { ...block.teaser, teaser: '' } }} />
      ))}
      <PopularBlock cards={popular} />
      {hot && (
        <Block title={`${hot.section.name}핫이슈`} more={hrefTo.section(hot.section.path)}>
          <RankedTitles cards={hot.cards} />
        </Block>
      )}
      <Banners banners={banners} />
    </aside>
  )
}
