import type { Evidence, Verdict } from '@/lib/course/check'
import { valueBroughtBy, valueSetBy } from '@/lib/course/checks/evidence-cookies'
import { isRequest } from '@/lib/course/checks/evidence-rounds'
import { failed, notAttempted, passed } from '@/lib/course/verdict'

interface RoundTrip {
  cookie: string
  /** The POST whose answer sets the cookie. */
  set: string
  /** The GET that must bring it, and be answered with 200. */
  ask: string
}

/** Judges the way of a cookie station by station: sent by the server, kept, brought back, understood. */
export function judgeRoundTrip(evidence: readonly Evidence[], { cookie, set, ask }: RoundTrip): Verdict {
  const setAt = evidence.findLastIndex(isRequest('POST', set))
  const setting = evidence[setAt]
  if (!setting) return notAttempted('The repaired flow has not been run yet.')
  const sent = valueSetBy(setting, cookie)
  if (sent === undefined) return failed(`The answer of POST ${set} has no Set-Cookie line for ${cookie}.`)
  const asking = evidence.slice(setAt + 1).findLast(isRequest('GET', ask))
  if (!asking) return failed(`${cookie} was sent. Nothing has asked GET ${ask} since then.`)
  const brought = valueBroughtBy(asking, cookie)
  if (brought === undefined)
    return failed(`GET ${ask} came without ${cookie}: the browser did not bring it back.`)
  if (brought !== sent) return failed(`GET ${ask} brought a ${cookie}, but not the one that was sent last.`)
  if (asking.status !== 200)
    return failed(
      `GET ${ask} brought ${cookie}, and was answered with ${asking.status}: the server did not understand it.`,
    )
  return passed(`POST ${set} sent ${cookie}, GET ${ask} brought it back, and was answered with 200.`)
}
