import { createCookieJar, type Verdict as LineVerdict } from '../../http/cookie-jar.ts'
import { explainReason } from '../../http/reasons.ts'
import { effectiveCookieName } from '../../http/set-cookie.ts'
import type { StoredCookie } from '../../http/stored-cookie.ts'
import type { Check, Evidence, Verdict } from '../check.ts'
import { failed, notAttempted, passed } from '../verdict.ts'
import { brings, lastAttribute } from './evidence-cookies.ts'

const secureCookie = '__Secure-crumb'
const stubborn = ['crumb', secureCookie, 'sticky']
const plantedValue = 'stubborn'

/** Over https: a line that is refused here is refused for what it says, not for the connection. */
const address = 'https://cookie-lab.test/lessons/deleting/exercise'

/**
 * Three stubborn cookies: each came before the deletion, the deletion's lines delete it, and it has not come since.
 * The lines are judged by the cookie engine, so that no client passes by leaving the cookies out. Where a browser
 * never brought the Secure one, as over plain http, there is nothing to see of it but its line.
 */
export const deleting: Check = {
  client: 'browser',
  judge(evidence): Verdict {
    const deletedAt = evidence.findLastIndex(({ method, path }) => method === 'POST' && path === '')
    const before = evidence.slice(0, Math.max(deletedAt, 0))
    const planting = before.findLast(isPlanting)
    const deletion = evidence[deletedAt]
    if (!evidence.some(isPlanting)) return notAttempted('No cookie is planted yet.')
    if (!deletion || !planting) return notAttempted('The cookies are planted. Look, then delete them.')
    if (deletion.status !== 200)
      return failed(`Delete was answered with ${deletion.status}: ${deletion.answer ?? ''}`)

    const whyTheyStay = reasonsToStay(planting, deletion)
    if (whyTheyStay.length > 0) return failed(whyTheyStay.join(' '))

    const since = evidence.slice(deletedAt + 1)
    const plantedAgainAt = since.findIndex(isPlanting)
    const looksAfter = (plantedAgainAt === -1 ? since : since.slice(0, plantedAgainAt)).filter(isLook)
    return judgeLooks(before.slice(before.indexOf(planting)).filter(isLook), looksAfter.at(-1))
  },
}

function judgeLooks(looksBefore: Evidence[], lookAfter: Evidence | undefined): Verdict {
  const cameBefore = stubborn.filter((name) => looksBefore.some((look) => brings(look, name, plantedValue)))
  const missing = stubborn.filter((name) => name !== secureCookie && !cameBefore.includes(name))
  if (missing.length > 0)
    return failed(
      `The lines are right, but no look before them brought ${list(missing)}. Plant and look first.`,
    )
  if (!lookAfter) return failed('The lines are right. Now look again, to see what is left.')
  const left = stubborn.filter((name) => brings(lookAfter, name, plantedValue))
  if (left.length > 0)
    return failed(`The lines are right, but the look after them still brought ${list(left)}.`)
  return passed(
    cameBefore.includes(secureCookie)
      ? 'All three came before, your lines delete them, and the last look brought none.'
      : `${list(cameBefore)} came before and not after. ${secureCookie} never came, as where a connection is not encrypted: of it only your line was judged, and it is right.`,
  )
}

/** Plays the lines into a jar: a sentence for each cookie that is left in it. */
function reasonsToStay(planting: Evidence, deletion: Evidence): string[] {
  const jar = createCookieJar({ profile: 'rfc6265bis' })
  const at = ({ at }: Evidence, path: string) =>
    ({ url: address + path, via: 'http', now: new Date(at) }) as const
  for (const line of planting.lines) jar.receive(line, at(planting, '/plant'))
  const planted = jar.retrieve(at(planting, '/jar')).sent
  const played = deletion.lines.map((line) => ({ line, verdict: jar.receive(line, at(deletion, '')) }))
  const left = jar.retrieve(at(deletion, '/jar')).sent
  return stubborn.flatMap((name) => {
    const cookie = planted.find((one) => one.name === name)
    if (!cookie) return [`Plant has not set ${name}.`]
    if (!left.some((one) => one.name === name)) return []
    return [
      whyItStays(
        cookie,
        played.findLast(({ line }) => effectiveCookieName(line) === name),
      ),
    ]
  })
}

function whyItStays({ name, path }: StoredCookie, played?: { line: string; verdict: LineVerdict }): string {
  if (!played) return `${name} stays: no line of the answer names it.`
  const { line, verdict } = played
  const [reason] = verdict.reasons
  if (reason) return `${name} stays: the browser refuses “${line}”. ${explainReason(reason).sentence}`
  if (verdict.stored) {
    const isEmpty = verdict.cookie?.value === ''
    return `${name} stays: “${line}” ${isEmpty ? 'only empties it' : 'sets it anew'}. There is no time in it that is over.`
  }
  const linePath = lastAttribute(line, 'path')
  if (linePath === path && lastAttribute(line, 'domain') !== undefined)
    return `${name} stays: “${line}” names a Domain, and the cookie was set without one.`
  return `${name} stays: “${line}” names ${linePath === undefined ? 'no path' : `the path ${linePath}`}, and the cookie’s path is ${path}.`
}

function isPlanting({ method, path }: Evidence): boolean {
  return method === 'POST' && path === '/plant'
}

function isLook({ method, path }: Evidence): boolean {
  return method === 'GET' && path === '/jar'
}

function list(names: readonly string[]): string {
  return new Intl.ListFormat('en').format(names)
}
