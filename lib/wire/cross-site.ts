import 'server-only'
import { findAttackEvidence, insertAttackEvidence } from '../db/attack-evidence.ts'
import { findNewestExperimentToken } from '../db/experiment-tokens.ts'
import { getEnv } from '../env.ts'
import { parseCookieHeader } from '../http/cookie-header.ts'
import { attackMatrix } from './attack-matrix.ts'
import {
  attackOf,
  experimentCookies,
  linesOf,
  nameOfCookie,
  UNCERTAIN_SECONDS,
  UNSET_SECONDS,
  type ExperimentCookie,
  type Target,
} from './attacks.ts'
import { engineOf } from './browser.ts'
import type { CrossSiteExperiment, CrossSiteState } from './cross-site-state.ts'
import {
  checkToken,
  foreign,
  giveToken,
  hashSecret,
  oldestKeptToken,
  refusal,
  used,
  type TokenRefusal,
} from './experiment-token.ts'
import { labHashOf, openLab } from './lab-id.ts'
import { keepLines } from './sent-lines.ts'

type RequestHeaders = Pick<Headers, 'get'>

/**
 * Starts a learner's experiment.
 * @returns the secrets of its token, and the lines that give the four cookies and the lab id
 */
export async function startExperiment(headers: RequestHeaders, path: string) {
  const { labHash, cookieLine } = openLab(headers)
  const { token, inboxKey } = await giveToken(labHash, 'cross-site')
  const lines = linesOf(valueOf(token))
  await keepLines(labHash, lines, path)
  return { token, inboxKey, lines: [...lines, cookieLine] }
}

/** Each experiment's cookies have a value of their own, so that those of an earlier one are not mistaken for them. */
function valueOf(token: string): string {
  return hashSecret(`cookies of ${token}`).slice(0, 12)
}

/**
 * Adds to the evidence what an attack's request carried. It is the token that says whose attack this is: the lab
 * cookie is SameSite=Lax and stays at home on most of them.
 * @returns the experiment's cookies that came, or why the token adds nothing
 */
export async function recordAttack(
  headers: RequestHeaders,
  target: Target,
  token: string | null,
  now = new Date(),
): Promise<{ ok: true; seen: ExperimentCookie[] } | TokenRefusal> {
  const checked = await checkToken(token, 'cross-site', labHashOf(headers), now)
  if (!checked.ok) return checked
  const site = headers.get('sec-fetch-site')
  if (site === 'none' || site === 'same-origin') return noAttack
  const { token_hash, created_at } = checked.row
  const received = parseCookieHeader(headers.get('cookie') ?? '')
  const came = experimentCookies.flatMap((cookie) => {
    const pair = received.find(({ name }) => name === nameOfCookie(cookie))
    return pair ? [{ cookie, value: pair.value }] : []
  })
  if (came.some(({ value }) => value !== valueOf(token ?? ''))) return foreign
  const seen = came.map(({ cookie }) => cookie)
  const attack = target === 'probe' ? target : attackOf(target, now.getTime() - Date.parse(created_at))
  if (!attack) return tooClose
  const evidence = { token_hash, attack, seen: seen.join(','), created_at: now.toISOString() }
  return (await insertAttackEvidence(evidence)) ? { ok: true, seen } : used
}

const noAttack = refusal(
  403,
  'This address was typed in, or is a link of Cookie Lab itself: that is no attack.',
)
const tooClose = refusal(
  425,
  'Too close to the two minutes to tell: wait five seconds, then make the attack again.',
)

/** The other hosts of this server, and the request's learner's newest experiment with its matrix. */
export async function readCrossSite(headers: RequestHeaders, now = new Date()): Promise<CrossSiteState> {
  const { APP_ORIGIN, OTHER_SITE_ORIGIN = null, LAB_SUBDOMAINS = [] } = getEnv()
  const sites = { otherSite: OTHER_SITE_ORIGIN, subdomains: LAB_SUBDOMAINS }
  const labHash = labHashOf(headers)
  const row = labHash && (await findNewestExperimentToken(labHash, 'cross-site', oldestKeptToken(now)))
  if (!row || !OTHER_SITE_ORIGIN) return { ...sites, experiment: null }

  const rows = await findAttackEvidence(row.token_hash)
  const evidence = new Map(rows.map(({ attack, seen }) => [attack, seen.split(',')]))
  const probe = evidence.get('probe')
  const thirdPartyCookies: CrossSiteExperiment['thirdPartyCookies'] = !probe
    ? null
    : probe.includes('none')
      ? 'allowed'
      : 'blocked'
  const engine = engineOf(headers.get('user-agent'))
  const startedAt = Date.parse(row.created_at)
  const experiment = {
    engine,
    thirdPartyCookies,
    rows: attackMatrix({
      engine,
      thirdPartyCookies,
      evidence,
      appOrigin: APP_ORIGIN,
      otherOrigin: OTHER_SITE_ORIGIN,
    }),
    endsAt: Date.parse(row.expires_at),
    // Firefox has no such two minutes.
    unsetUntil: engine === 'chromium' ? startedAt + (UNSET_SECONDS + UNCERTAIN_SECONDS) * 1000 : null,
  }
  return { ...sites, experiment }
}
