import { createCookieJar, type CookieJar } from '../lib/http/cookie-jar.ts'
import type { StoredCookie } from '../lib/http/stored-cookie.ts'
import { hosts } from './hosts.ts'
import type { History } from './histories.ts'
import { identity, type ObservedCookie, type Refusal } from './observation.ts'

type Profile = Parameters<typeof createCookieJar>[0]['profile']

/** What the engine expects of one exchange; every line and every cookie that stays at home has its entry. */
export interface PredictedVisit {
  header: string
  script: string | null
  lines: Refusal[]
  withheld: Refusal[]
}

/** What the engine expects of a history. */
export interface Prediction {
  visits: PredictedVisit[]
  stored: ObservedCookie[]
}

/**
 * Runs a history through the engine.
 * @param times when each exchange began, so that lifetimes are counted from the same moments
 */
export function predict(history: History, times: readonly Date[], profile: Profile): Prediction {
  const jar = createCookieJar({ profile })
  const visits = history.map(({ url, via, lines }, index): PredictedVisit => {
    const now = times[index] ?? new Date()
    const { header, withheld } = jar.retrieve({ url, via: 'http', now })
    const verdicts = lines.map((line) => ({
      subject: line,
      reasons: jar.receive(line, { url, via, now }).reasons,
    }))
    return {
      header,
      script: via === 'http' ? null : jar.retrieve({ url, via, now }).header,
      lines: verdicts,
      withheld: withheld.map(({ cookie, reasons }) => ({ subject: identity(observed(cookie)), reasons })),
    }
  })
  return { visits, stored: storedIn(jar, times.at(-1) ?? new Date()) }
}

/** The jar has no list of its own: each cookie in it is sent to, or withheld from, some host. */
function storedIn(jar: CookieJar, now: Date) {
  const { sent, withheld } = jar.retrieve({ url: `https://${hosts[0]!}/`, via: 'http', now })
  return [...sent, ...withheld.map(({ cookie }) => cookie)].map(observed)
}

function observed({ partition, ...cookie }: StoredCookie): ObservedCookie {
  return { ...cookie, partitioned: partition !== null }
}
