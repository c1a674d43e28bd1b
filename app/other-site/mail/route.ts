import { markup } from '@/lib/plain-document'
import { lessonToken } from '@/lib/wire/exercise-path'
import { checkToken } from '@/lib/wire/experiment-token'
import { clickOnArrival, otherPage } from '../page-of-other-site'

/** Which of the lesson's pages the e-mail links to. */
const targets: Record<string, string> = {
  account: '/lessons/same-site/account',
  exercise: '/lessons/same-site/exercise',
}

/** A mailbox in the browser, with an honest e-mail of the bank: its link comes from another site, too. */
export function GET(request: Request): Promise<Response> {
  return otherPage(request, async (app, query) => {
    const token = query.get('token')
    const to = query.get('to') ?? 'account'
    const path = Object.hasOwn(targets, to) ? targets[to] : undefined
    const checked = await checkToken(token, lessonToken('same-site'), null)
    if (!checked.ok || !path) {
      const message = checked.ok ? 'There is no such e-mail.' : checked.message
      return {
        title: 'No e-mail',
        status: checked.ok ? 404 : checked.status,
        body: markup`<p role="alert">${message}</p>`,
      }
    }
    const isAutomatic = query.has('auto')
    return {
      title: 'Your mailbox',
      ...(isAutomatic && { script: clickOnArrival }),
      body: markup`
<p>From: Crumb Bank<br>To: Ada</p>
<p>Dear Ada, your statement of November is ready.</p>
<p id="attacks" data-click="${query.get('auto') ?? ''}"><a id="link" href="${app}${path}?token=${token ?? ''}" target="${isAutomatic ? '_self' : '_blank'}">Open your statement</a></p>`,
    }
  })
}
