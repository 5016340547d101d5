/**
 * What to tell whoever deploys a newspaper whose SITE_URL names this computer; null for any other address.
 * Feeds, sitemaps and shared cards carry SITE_URL, so readers elsewhere would be sent nowhere.
 */
export function localAddressWarning(siteUrl: string): string | null {
  if (!isLocal(new URL(siteUrl).hostname)) return null
  return [
    `WARNING: SITE_URL in wrangler.toml is still ${siteUrl}.`,
    'Feeds, sitemaps and shared links would lead readers to their own computers.',
    'Write the public address of the newspaper there and deploy again.',
  ].join('\n')
}

function isLocal(host: string): boolean {
  return /^(localhost|.+\.localhost|127\.[\d.]+|0\.0\.0\.0|\[::1?\])$/.test(host)
}
