import 'server-only'
import { getEnv } from '@/lib/env'
import { embedPurpose } from '@/lib/wire/embeds'
import { giveToken } from '@/lib/wire/experiment-token'

/**
 * The address of a page of the other site, with a token that tells whose visit it is.
 * @param page its path, with or without a query
 * @returns where this server has no other site: the page that says so
 */
export async function onOtherHost(page: string, learner: string): Promise<string> {
  const { OTHER_SITE_ORIGIN } = getEnv()
  if (!OTHER_SITE_ORIGIN) return '/cross-site/run'
  const { token } = await giveToken(learner, embedPurpose)
  const url = new URL(page, OTHER_SITE_ORIGIN)
  url.searchParams.set('token', token)
  return url.href
}
