import { parseCookieHeader, serializeCookieHeader } from '../http/cookie-header.ts'
import { createCookieJar } from '../http/cookie-jar.ts'
import { explainReason } from '../http/reasons.ts'
import { parseSetCookie } from '../http/set-cookie.ts'
import { engineOf, type MeasuredEngine } from './browser.ts'
import { showCookieHeader } from './request-cookies.ts'

/** Why a browser refuses or withholds a cookie, for people. */
export interface ExplainedReason {
  code: string
  sentence: string
  section: string | null
}

/** What the engine says a browser does with a line. */
export interface Prediction {
  engine: MeasuredEngine
  action: 'store' | 'refuse' | 'delete'
  reasons: ExplainedReason[]
  /** Whether the cookie belongs to the request that shows the outcome. */
  isSent: boolean
  /** Why a stored cookie stays at home on that request; empty when it is sent, and when its time has run out. */
  withheld: ExplainedReason[]
}

/** A line that was sent, what was predicted of it, and what the next request brought. */
export interface Outcome {
  line: string
  /** Null where the browser's engine was not measured. */
  prediction: Prediction | null
  /** The `Cookie` header of the request that asked for the outcome, own values taken out. */
  cookieHeader: string | null
  cameBack: boolean
  /** Whether the prediction held; null without one. */
  hasHeld: boolean | null
}

interface SentLine {
  line: string
  url: string
  created_at: string
}

/**
 * Compares what the engine predicts for a line with what a later request of the same browser brought.
 * @param headers the later request's
 * @param seenAt its address: a cookie for another path is rightly absent there
 */
export function outcomeOf(
  sent: SentLine,
  headers: Pick<Headers, 'get'>,
  seenAt: string,
  now = new Date(),
): Outcome {
  const engine = engineOf(headers.get('user-agent'))
  const prediction = engine && predict(engine, sent, seenAt, now)
  const cameBack = isAmong(headers.get('cookie') ?? '', sent.line)
  return {
    line: sent.line,
    prediction,
    cookieHeader: showCookieHeader(headers),
    cameBack,
    hasHeld: prediction ? cameBack === prediction.isSent : null,
  }
}

/** What this engine will do with a line: for a page that predicts before anything is sent, too. */
export function predict(engine: MeasuredEngine, sent: SentLine, seenAt: string, now: Date): Prediction {
  const jar = createCookieJar({ profile: engine })
  const verdict = jar.receive(sent.line, { url: sent.url, via: 'http', now: new Date(sent.created_at) })
  const reasons = [...verdict.reasons, ...verdict.unreported]
  const { sent: returned, withheld } = jar.retrieve({ url: seenAt, via: 'http', now })
  return {
    engine,
    // Neither stored nor refused: its time was over when it came, which is how a cookie is deleted.
    action: verdict.stored ? 'store' : reasons.length > 0 ? 'refuse' : 'delete',
    reasons: reasons.map(explain),
    isSent: returned.length > 0,
    withheld: withheld.flatMap(({ reasons }) => reasons.map(explain)),
  }
}

function explain(code: Parameters<typeof explainReason>[0]): ExplainedReason {
  return { code, ...explainReason(code) }
}

function isAmong(cookieHeader: string, line: string): boolean {
  const { name, value } = parseSetCookie(line)
  // Firefox takes a line without "=" for a name, others for a value: `foo=` comes back, or `foo`.
  const pairs = [
    { name: name?.text ?? '', value: value.text },
    ...(name ? [] : [{ name: value.text, value: '' }]),
  ]
  const texts = pairs.map((pair) => serializeCookieHeader([pair]))
  return parseCookieHeader(cookieHeader).some((pair) => texts.includes(serializeCookieHeader([pair])))
}
