import type { EmbedProvider } from '../../news/body.ts'

const providers: Record<EmbedProvider, { name: string; address: string }> = {
  youtube: { name: '유튜브', address: 'https://www.youtube.com/watch?v=' },
  vimeo: { name: '비메오', address: 'https://vimeo.com/' },
  naver: { name: '네이버TV', address: 'https://tv.naver.com/v/' },
  kakao: { name: '카카오TV', address: 'https://tv.kakao.com/v/' },
}

interface EmbedProps {
  provider: EmbedProvider
  id: string
  title: string
}

/** A film elsewhere, as a link: nothing of another site loads before the reader asks for it. */
export function EmbedCard({ provider, id, title }: EmbedProps) {
  const { name, address } = providers[provider]
  return (
    <p class="embed">
      <a href={address + encodeURIComponent(id)} rel="external noopener">
        <span class="label">{name} 영상</span> {title}
      </a>
    </p>
  )
}
