import { markup } from '@/lib/plain-document'
import { otherPage } from './page-of-other-site'

/** What the other site says of itself. */
export function GET(request: Request): Promise<Response> {
  return otherPage(request, () => ({
    title: 'This is the other site',
    body: markup`
<p>To your browser this address has nothing to do with Cookie Lab: another host, another jar. The same server
answers, so that attacks from one site on another can be tried for real, with no second server.</p>
<p>It keeps no session and sets no cookie. Its attacks go to the invented Crumb Bank, a few addresses of Cookie
Lab that pay made-up money and note which cookies came along.</p>`,
  }))
}
