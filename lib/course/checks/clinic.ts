import type { Check, Evidence, Verdict } from '../check.ts'
import { failed, notAttempted, passed } from '../verdict.ts'
import { brings, hasAttribute, lastLine, valueBroughtBy, valueSetBy } from './evidence-cookies.ts'
import { isRequest } from './evidence-rounds.ts'

const cookieName = 'backend_sid'

/**
 * A session of the backend goes both ways through a server in between: its id is sent on to the browser, and comes back
 * from there to the backend. The backend's own 200 says that the id was right.
 */
export const clinic: Check = {
  client: 'any',
  judge(evidence): Verdict {
    const logInAt = evidence.findLastIndex(isRequest('POST', ''))
    const logIn = evidence[logInAt]
    if (!logIn) return notAttempted('Nobody has logged in yet.')
    if (logIn.status !== 200)
      return failed(`The login was answered with ${logIn.status}: ${logIn.answer ?? ''}`)
    const line = lastLine(logIn, cookieName)
    if (line === undefined)
      return failed(
        `The login’s answer has no line for ${cookieName}: the backend’s line has stayed on the server.`,
      )
    if (!hasAttribute(line, 'httponly'))
      return failed(`“${line}” lacks HttpOnly, which the backend’s line had: scripts can read the id.`)
    const letters = evidence.slice(logInAt + 1).findLast(isRequest('GET', ''))
    if (!letters) return failed(`${cookieName} is sent on. Now read the letters.`)
    return judgeLetters(letters, valueSetBy(logIn, cookieName))
  },
}

function judgeLetters(letters: Evidence, sid: string | undefined): Verdict {
  const { status, answer } = letters
  if (valueBroughtBy(letters, cookieName) === undefined)
    return failed(`The letters were asked for without ${cookieName}: where does its Path lead?`)
  if (!brings(letters, cookieName, sid))
    return failed(`The letters were asked for with a ${cookieName} that is not from this login.`)
  if (status === 401)
    return failed(
      `The browser brought ${cookieName}, and the backend answered 401: your request to it did not carry the id.`,
    )
  if (status !== 200) return failed(`The letters were answered with ${status}: ${answer ?? ''}`)
  return passed(`${cookieName} went from the backend to the browser and back, and the backend knew it.`)
}
