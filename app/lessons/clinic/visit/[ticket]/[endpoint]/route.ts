import { lessonHandler } from '@/lib/course/lesson-handler'
import { seeOther } from '@/lib/see-other'
import { embeds } from '@/lib/wire/embeds'
import { onOtherHost } from '../../../on-other-host'

const pages: Readonly<Record<string, string>> = {
  'page-sets/broken': '/lessons/clinic/visits-page',
  'page-sets/fixed': '/lessons/clinic/counted-page',
}

/** Leads to the page of a ticket that is opened in a tab of its own. On the way the learner gets a lab cookie. */
async function visit({ url }: Request, learner: string) {
  const place = new URL(url).pathname.split('/').slice(4).join('/')
  const page = Object.hasOwn(pages, place) ? pages[place] : undefined
  if (page) return seeOther(page)
  const embed = embeds.find((one) => one === place)
  if (!embed) return new Response('No ticket has such a page.', { status: 404 })
  return seeOther(await onOtherHost(`/embed?show=${embed}`, learner))
}

export const GET = lessonHandler(visit)
