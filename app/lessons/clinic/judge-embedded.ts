import type { Evidence, Verdict } from '@/lib/course/check'
import {
  hasAttribute,
  lastAttribute,
  lastLine,
  valueBroughtBy,
  valueSetBy,
} from '@/lib/course/checks/evidence-cookies'
import { isRequest } from '@/lib/course/checks/evidence-rounds'
import { failed, notAttempted, passed } from '@/lib/course/verdict'

/**
 * Judges a cookie that is set and brought back within a page of another site. Its line must say so much that it works
 * where third-party cookies are blocked too: this browser may allow them.
 */
export function judgeEmbedded(
  evidence: readonly Evidence[],
  { cookie, path }: { cookie: string; path: string },
): Verdict {
  const visits = evidence.filter(isRequest('GET', path))
  const last = visits.at(-1)
  if (!last) return notAttempted('The repaired flow has not been run yet.')
  const earlier = visits.slice(0, -1)
  const setting = earlier.findLast((visit) => lastLine(visit, cookie) !== undefined)
  const line = setting && lastLine(setting, cookie)
  if (visits.length === 1) return failed('The page of the other site was opened once. Load it again.')
  if (line === undefined) return failed(`No visit before the last one set ${cookie}.`)
  const missing = missingIn(line)
  if (missing.length > 0) return failed(`“${line}” lacks ${missing.join(' and ')}.`)
  const brought = valueBroughtBy(last, cookie)
  if (brought === undefined)
    return failed(`The last visit came without ${cookie}: the browser did not bring it back.`)
  if (!earlier.some((visit) => valueSetBy(visit, cookie) === brought))
    return failed(`The last visit brought a ${cookie} that none of the visits before had set.`)
  return passed(
    `${cookie} was set within a page of another site, Partitioned, and the next visit there brought it back.`,
  )
}

function missingIn(line: string): string[] {
  return [
    ...(lastAttribute(line, 'samesite')?.toLowerCase() === 'none' ? [] : ['SameSite=None']),
    ...(hasAttribute(line, 'secure') ? [] : ['Secure']),
    ...(hasAttribute(line, 'partitioned') ? [] : ['Partitioned']),
  ]
}
