import type { Banner } from '../news/banner.ts'
import { hrefTo } from '../urls.ts'
import { Picture } from './picture.tsx'

/** The paper's own advertisements: marked as such (신문법 §6③), and never among the stories. */
export function Banners({ banners }: { banners: readonly Banner[] }) {
  if (banners.length === 0) return null
  return (
    <div class="banners">
      {banners.map((banner) => (
        <a href={hrefTo.go(banner)} rel="sponsored noopener">
          <span class="ad">광고</span>
          <Picture photo={banner.photo} shown="banner" />
        </a>
      ))}
    </div>
  )
}
