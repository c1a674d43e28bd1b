import { parseCookieHeader } from '@/lib/http/cookie-header'
import { markup } from '@/lib/plain-document'
import { embedPurpose } from '@/lib/wire/embeds'
import { checkToken } from '@/lib/wire/experiment-token'
import { otherPage } from '../page-of-other-site'

/** The board of a ticket of the clinic, under the other name that this computer has. */
export function GET(request: Request): Promise<Response> {
  return otherPage(request, async (_, query) => {
    const checked = await checkToken(query.get('token'), embedPurpose, null)
    const cookies = parseCookieHeader(request.headers.get('cookie') ?? '')
    const isKnown = cookies.some(({ name }) => name === 'board_sid')
    const text = isKnown ? 'A board_sid came.' : 'Please log in: this request brought no board_sid.'
    return {
      back: '/lessons/clinic#break',
      title: 'The board',
      status: checked.ok ? 401 : checked.status,
      body: markup`<p>${checked.ok ? text : checked.message}</p>`,
    }
  })
}
