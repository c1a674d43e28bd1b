import { createCookieJar } from '../../http/cookie-jar.ts'
import type { Check, Evidence, Verdict } from '../check.ts'
import { failed, notAttempted, passed } from '../verdict.ts'
import { hasAttribute, lastAttribute, lastLine, valueBroughtBy, valueSetBy } from './evidence-cookies.ts'

const name = '__Host-task_id'

/**
 * The round trip of a `__Host-` cookie: its line keeps what the name promises, and is HttpOnly, and then a browser
 * brings the cookie back. Only the newest id counts, and of the visits the newest after it.
 */
export const hardening: Check = {
  client: 'browser',
  judge(evidence) {
    const last = evidence.findLast(({ method }) => method === 'POST')
    if (!last) return notAttempted('You have not asked for an id yet.')
    if (last.status !== 200)
      return failed(`Your request for an id was answered with ${last.status}. ${last.answer ?? ''}`.trim())
    const line = lastLine(last, name)
    if (line === undefined)
      return failed(`The answer to your request for an id had no line that sets ${name}.`)
    const value = valueSetBy(last, name) ?? ''
    if (last.answer !== `Your id is ${value}.`)
      return failed(`The line for ${name} holds “${value}”, and that is not the id of the answer.`)
    const fault = faultOf(line, new Date(last.at))
    if (fault) return failed(fault)
    const visit = evidence.findLast(
      ({ method, isBrowser, startedAt }) => method === 'GET' && isBrowser && startedAt >= last.at,
    )
    if (!visit) return failed(`The line for ${name} is right. Now visit, with a browser.`)
    return judgeVisit(visit, value)
  },
}

/** What is wrong with the line, wherever it is sent; null: nothing. */
function faultOf(line: string, now: Date): string | null {
  const path = lastAttribute(line, 'path')
  const domain = lastAttribute(line, 'domain')
  const broken = [
    hasAttribute(line, 'secure') ? [] : 'it has no Secure',
    path === '/' ? [] : path ? `its Path is ${path}, not /` : 'it has no Path=/',
    domain ? `it has the Domain ${domain}` : [],
  ].flat()
  if (broken.length > 0)
    return `The line for ${name} breaks the promise of its name: ${broken.join(', and ')}. Browsers refuse it.`
  if (!hasAttribute(line, 'httponly'))
    return `The line for ${name} keeps the promise of its name, but any script of the page could read the id: it has no HttpOnly.`
  const from = { url: 'https://lab.example/lessons/hardening/exercise', via: 'http', now } as const
  const { stored, reasons, unreported } = createCookieJar({ profile: 'chromium' }).receive(line, from)
  if (stored) return null
  const why = [...reasons, ...unreported].join(', ') || 'its time is over when it arrives'
  return `The line for ${name} keeps the promise of its name, and still Chromium does not keep the cookie: ${why}.`
}

function judgeVisit(visit: Evidence, value: string): Verdict {
  const { status, answer } = visit
  const came = valueBroughtBy(visit, name)
  if (came === undefined)
    return failed(
      `The line for ${name} is right, and the cookie did not come back. Over plain http a browser stores it only from an address that it trusts, as Chromium trusts localhost.`,
    )
  if (came !== value)
    return failed(`The ${name} that came back is not the one of your last answer. Visit again.`)
  if (status !== 200) return failed(`Your visit was answered with ${status}. ${answer ?? ''}`.trim())
  if (answer !== `You came with the id ${value}.`)
    return failed(
      `${name} came back, and the answer to your visit was “${answer ?? ''}”: the id was not read.`,
    )
  return passed(
    `${name} came back and was read. Its line keeps what the name promises, Secure, Path=/ and no Domain, and it is HttpOnly.`,
  )
}
