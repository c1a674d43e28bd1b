import { markup } from '@/lib/plain-document'
import { clickOnArrival, otherPage } from '../page-of-other-site'

const lesson = '/lessons/same-site'

/** Which of the lesson's pages the e-mail links to. */
const targets: Record<string, string> = { account: `${lesson}/account`, exercise: `${lesson}/exercise` }

/** A mailbox in the browser, with an honest e-mail of the bank: its link comes from another site, too. */
export function GET(request: Request): Promise<Response> {
  return otherPage(request, (app, query) => {
    const to = query.get('to') ?? 'account'
    const path = Object.hasOwn(targets, to) ? targets[to] : undefined
    if (!path)
      return {
        back: lesson,
        title: 'No e-mail',
        status: 404,
        body: markup`<p role="alert">There is no such e-mail.</p>`,
      }
    const isAutomatic = query.has('auto')
    return {
      back: lesson,
      title: 'Your mailbox',
      ...(isAutomatic && { script: clickOnArrival }),
      body: markup`
<p>From: Crumb Bank<br>To: Ada</p>
<p>Dear Ada, your statement of November is ready.</p>
<p id="attacks" data-click="${query.get('auto') ?? ''}"><a id="link" href="${app}${path}" target="${isAutomatic ? '_self' : '_blank'}">Open your statement</a></p>`,
    }
  })
}
