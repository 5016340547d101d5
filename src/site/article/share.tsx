import type { Story } from '../../news/article.ts'
import { sizeChoice } from '../../ui/reading-choice.tsx'
import type { View } from '../../ui/shell.tsx'
import { absolute, hrefTo } from '../../urls.ts'

/** Ways to pass the story on: plain links, and what only a script can do where one runs. */
export function Share({ view, story }: { view: View; story: Story }) {
  const address = encodeURIComponent(absolute(view.site, hrefTo.article(story)))
  const places = {
    밴드: `https://band.us/plugin/share?body=${address}&route=${encodeURIComponent(view.site)}`,
    X: `https://x.com/intent/post?url=${address}`,
    페이스북: `https://www.facebook.com/sharer/sharer.php?u=${address}`,
  }
  return (
    <ul class="share" aria-label="기사 공유">
      <li class="js sheet">
        <button type="button" value="share">
          공유
        </button>
      </li>
      <li class="js">
        <button type="button" value="copy">
          주소 복사
        </button>{' '}
        <output />
      </li>
      {Object.entries(places).map(([name, href]) => (
        <li>
          <a href={href} rel="external noopener nofollow">
            {name}
            <span class="vh">에 공유</span>
          </a>
        </li>
      ))}
      <li class="js">{sizeChoice}</li>
    </ul>
  )
}
