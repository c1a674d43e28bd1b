import { lessonHandler } from '@/lib/course/lesson-handler'
import { getEnv } from '@/lib/env'
import { seeOther } from '@/lib/see-other'
import { lessonPurpose } from '@/lib/wire/exercise-path'
import { giveToken } from '@/lib/wire/experiment-token'

const noOtherSite =
  'This server has no second site: it needs a second host name, which OTHER_SITE_ORIGIN gives it.'

/**
 * Leads to a page of the other site. The attacks get a token that tells this learner's from others'; on the link in the
 * e-mail the lab cookie does, which is Lax.
 */
async function go(request: Request, learner: string) {
  const { pathname, searchParams } = new URL(request.url)
  const page = pathname.split('/').at(-1)
  const { OTHER_SITE_ORIGIN } = getEnv()
  if (page !== 'prize' && page !== 'mail') return new Response('There is no such page.', { status: 404 })
  if (!OTHER_SITE_ORIGIN) return new Response(noOtherSite, { status: 404 })
  const query = new URLSearchParams()
  if (page === 'prize') {
    const { token } = await giveToken(learner, lessonPurpose('same-site'))
    query.set('token', token)
  }
  for (const name of ['to', 'auto']) {
    const value = searchParams.get(name)
    if (value) query.set(name, value)
  }
  return seeOther(`${OTHER_SITE_ORIGIN}/${page}?${query}`)
}

export const GET = lessonHandler(go)
