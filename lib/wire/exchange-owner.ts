import 'server-only'
import { parseCookieHeader, serializeCookieHeader } from '../http/cookie-header.ts'
import { effectiveCookieName } from '../http/set-cookie.ts'
import { attackedLesson, bankPath, experimentCookies, nameOfCookie } from './attacks.ts'
import { embedCookies, embedPaths, embedPurpose } from './embeds.ts'
import { exerciseOf, lessonPurpose } from './exercise-path.ts'
import { learnerOfToken } from './experiment-token.ts'
import { hashLabId, labIdIn, labIdSetBy } from './lab-id.ts'
import type { RawExchange } from './observe-response.ts'
import { findLines } from './sent-lines.ts'

/** An exchange and the learner whose it is. */
interface OwnedExchange {
  labHash: string
  raw: RawExchange
}

/**
 * Tells whose exchange this was: the lab cookie says it, and on an attack, where it stays at home, and in
 * curl the token.
 * @returns null for nobody's; of what a token names only what may be kept of it
 */
export async function ownExchange(raw: RawExchange): Promise<OwnedExchange | null> {
  const labId = labIdIn(raw.cookieHeader ?? '') ?? labIdSetBy(raw.setCookieLines)
  if (labId) return { labHash: hashLabId(labId), raw }
  return (await ownExercise(raw)) ?? (await ownLessonAttack(raw)) ?? ownCrossSite(raw)
}

/**
 * An attack on the lesson about them is its token's learner's too. As with a token in curl, only cookies that this
 * learner was once sent are kept.
 */
async function ownLessonAttack(raw: RawExchange): Promise<OwnedExchange | null> {
  const url = URL.parse(raw.target, 'http://localhost')
  if (!url?.pathname.startsWith(`/lessons/${attackedLesson}/`)) return null
  if (raw.context['sec-fetch-site'] !== 'cross-site') return null
  const token = url.searchParams.get('token')
  const labHash = await learnerOfToken(token, lessonPurpose(attackedLesson), new Date(raw.startedAt))
  return labHash ? { labHash, raw: await onlySentCookies(raw, labHash) } : null
}

/** Where the other site leads a learner, what a token there must be for, and the cookies that may be kept. */
const crossSitePlaces = [
  { paths: [`${bankPath}/`], purpose: 'cross-site', cookies: experimentCookies.map(nameOfCookie) },
  { paths: embedPaths, purpose: embedPurpose, cookies: embedCookies },
] as const

/**
 * A request of the other site that was not refused is its token's learner's: the lab cookie stays at home on most of
 * them. Whose browser it was is not known for sure, so of the other cookies not even the names are kept.
 */
async function ownCrossSite(raw: RawExchange): Promise<OwnedExchange | null> {
  const url = URL.parse(raw.target, 'http://localhost')
  const place = crossSitePlaces.find(({ paths }) => paths.some((path) => url?.pathname.startsWith(path)))
  if (!url || !place || (raw.status !== 200 && raw.status !== 401)) return null
  const token = url.searchParams.get('token')
  const labHash = await learnerOfToken(token, place.purpose, new Date(raw.startedAt))
  return labHash ? { labHash, raw: onlyCookies(raw, new Set(place.cookies)) } : null
}

/**
 * A request to an exercise that a handler of the app answered is its token's learner's, who pasted it into curl: no
 * browser says so. Whose cookies came with it is not known for sure; those that this learner was never sent are left
 * out.
 */
async function ownExercise(raw: RawExchange): Promise<OwnedExchange | null> {
  const slug = exerciseOf(raw.target)
  if (!slug || raw.answer === undefined || raw.context['sec-fetch-site'] !== undefined) return null
  const token = URL.parse(raw.target, 'http://localhost')?.searchParams.get('token') ?? null
  const labHash = await learnerOfToken(token, lessonPurpose(slug), new Date(raw.startedAt))
  return labHash ? { labHash, raw: await onlySentCookies(raw, labHash) } : null
}

async function onlySentCookies(raw: RawExchange, labHash: string): Promise<RawExchange> {
  const sent = await findLines(labHash)
  return onlyCookies(raw, new Set(sent.map(effectiveCookieName)))
}

function onlyCookies(raw: RawExchange, names: ReadonlySet<string>): RawExchange {
  if (raw.cookieHeader === null) return raw
  const ours = parseCookieHeader(raw.cookieHeader).filter(({ name }) => names.has(name))
  return { ...raw, cookieHeader: serializeCookieHeader(ours) }
}
