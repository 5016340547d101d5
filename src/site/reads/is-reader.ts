/** Whether a beacon comes from a reader in front of a page of this site, as far as its headers tell. */
export function isReader({ headers, url }: Request): boolean {
  return isOwnPage(headers, url) && !isAhead(headers) && !isProgram(headers.get('User-Agent') ?? '')
}

// Browsers older than Sec-Fetch-Site (Safari before 16.4) still send the Origin of a POST.
function isOwnPage(headers: Headers, url: string): boolean {
  const site = headers.get('Sec-Fetch-Site')
  return site === null ? headers.get('Origin') === new URL(url).origin : site === 'same-origin'
}

function isAhead(headers: Headers): boolean {
  return /prefetch|prerender/i.test(`${headers.get('Sec-Purpose')} ${headers.get('Purpose')}`)
}

// In-app browsers of KakaoTalk, Naver and Daum are readers; what fetches previews for them is not.
const program =
  /(?<!cu)bot\b|crawl|spider|slurp|scrap|yeti|daumoa|facebookexternalhit|mediapartners|googleother|inspectiontool|lighthouse|pagespeed|headless|phantom|puppeteer|playwright|selenium|preview|monitor|pingdom|uptime|^(?:curl|wget|python|go-http|java|okhttp|axios|node|undici|ruby|perl|php|libwww|apache-http)/i

function isProgram(agent: string): boolean {
  return agent.length < 20 || program.test(agent)
}
