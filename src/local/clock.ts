const crons = { weather: '*/10 * * * *', everyMinute: '* * * * *' } as const

/** Strikes one cron of the local edge, as Cloudflare's clock would. */
export async function strike(url: string, cron: keyof typeof crons): Promise<boolean> {
  const address = `${url}/cdn-cgi/local/scheduled?cron=${encodeURIComponent(crons[cron])}`
  const response = await fetch(address).catch(() => null)
  return response?.ok ?? false
}

/** Strikes both crons once, and says in a line what came of the weather. */
export async function firstWeather(url: string): Promise<string> {
  await strike(url, 'everyMinute')
  await strike(url, 'weather')
  const response = await fetch(`${url}/weather.json`)
  const { observedAt } = (await response.json()) as { observedAt: string | null }
  return observedAt
    ? `  Weather of ${observedAt}`
    : '  No weather yet: KMA did not answer. The pages say so; the clock asks again every ten minutes.'
}

/** Strikes both crons on the minutes they name, until the process ends. */
export function startClock(url: string): void {
  const untilNextMinute = 60_000 - (Date.now() % 60_000)
  setTimeout(() => {
    tick(url)
    setInterval(() => tick(url), 60_000)
  }, untilNextMinute)
}

function tick(url: string): void {
  strike(url, 'everyMinute')
  if (new Date().getUTCMinutes() % 10 === 0) strike(url, 'weather')
}
