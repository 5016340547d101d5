import { raw } from 'hono/html'

// Cloudflare's e-mail obfuscation would hide the address from readers without scripts.
const off = raw('<!--email_off-->')
const on = raw('<!--/email_off-->')

export function Email({ address }: { address: string }) {
  return (
    <>
      {off}
      <a href={`mailto:${address}`}>{address}</a>
      {on}
    </>
  )
}
