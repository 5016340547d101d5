import type { EmbedProvider } from '../../news/body.ts'

interface Player {
  provider: EmbedProvider
  /** Path and query of a player's or a video page's address; the id is the first group. */
  video: RegExp
}

/** What a video's id looks like with each provider. */
export const embedIds: Record<EmbedProvider, RegExp> = {
  youtube: /^[\w-]{11}$/,
  vimeo: /^\d{1,12}$/,
  naver: /^\d{1,12}$/,
  kakao: /^\d{1,12}$/,
}

const youtube: Player = {
  provider: 'youtube',
  video: /^\/(?:(?:embed|shorts|live)\/|watch\?(?:.*&)?v=)(?!videoseries)([\w-]{11})(?![\w-])/,
}
const kakao: Player = {
  provider: 'kakao',
  video: /^\/(?:embed\/player\/cliplink|channel\/\d+\/cliplink|v)\/(\d{1,12})(?!\d)/,
}

/** An unlisted Vimeo video needs its secret (`h=`), which an id alone would lose. */
const vimeo = /^\/(?:video\/)?(?!.*[?&]h=)(\d{1,12})(?:[/?]|$)/

const players = new Map<string, Player>([
  ['www.youtube.com', youtube],
  ['youtube.com', youtube],
  ['m.youtube.com', youtube],
  ['www.youtube-nocookie.com', youtube],
  ['youtu.be', { provider: 'youtube', video: /^\/([\w-]{11})(?![\w-])/ }],
  ['player.vimeo.com', { provider: 'vimeo', video: vimeo }],
  ['vimeo.com', { provider: 'vimeo', video: vimeo }],
  ['tv.naver.com', { provider: 'naver', video: /^\/(?:embed|v|h)\/(\d{1,12})(?!\d)/ }],
  ['tv.kakao.com', kakao],
  ['play-tv.kakao.com', kakao],
])

/** The video a player's address names, or null unless its host is one of ours. */
export function embedOf(address: string): { provider: EmbedProvider; id: string } | null {
  const base = 'https://nowhere.invalid'
  const url = URL.canParse(address, base) ? new URL(address, base) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.port || url.username) return null
  const player = players.get(url.hostname)
  const id = player && (url.pathname + url.search).match(player.video)?.[1]
  return player && id ? { provider: player.provider, id } : null
}
