import { createCookieJar } from '@/lib/http/cookie-jar'
import { requestOf, UNSET_SECONDS, type Attack } from '@/lib/wire/attacks'
import type { MeasuredEngine } from '@/lib/wire/browser'

/** Whether a cookie goes along with a request that another site caused; 'young': only in its first two minutes. */
export type SameSiteCell = 'sent' | 'stays' | 'young'

/** What a line may say about SameSite, and whose rules decide where it matters. */
export const sameSiteRows = [
  { attributes: 'SameSite=Strict', engine: 'chromium' },
  { attributes: 'SameSite=Lax', engine: 'chromium' },
  { attributes: 'SameSite=None; Secure', engine: 'chromium' },
  { attributes: '', engine: 'chromium' },
  { attributes: '', engine: 'firefox' },
] as const

/** The ways in which a page of another site makes a browser ask. */
export const sameSiteColumns = [
  { name: 'link', attack: 'link' },
  { name: 'form, POST', attack: 'post-form' },
  { name: 'image, fetch', attack: 'image' },
  { name: 'frame', attack: 'iframe' },
] as const

/** Asks the cookie engine: a bank sets the cookie, and another site makes the browser ask the bank. */
export function sameSiteCell(attributes: string, engine: MeasuredEngine, attack: Attack): SameSiteCell {
  const [young, old] = [UNSET_SECONDS / 2, UNSET_SECONDS * 2].map((age) => {
    const jar = createCookieJar({ profile: engine })
    const url = 'https://bank.example/'
    jar.receive(`id=1; Path=/; ${attributes}`, { url, via: 'http', now: new Date(0) })
    const request = { initiator: 'https://shop.example', ...requestOf(attack) }
    return jar.retrieve({ url, via: 'http', now: new Date(age * 1000), request }).sent.length > 0
  })
  if (old) return 'sent'
  return young ? 'young' : 'stays'
}
