import { lessons } from '../lib/course/lessons.ts'
import { stuckPlaces, threadUrl } from '../lib/course/stuck-places.ts'
import { expect, test } from './fixtures.ts'

/** The places that must be met, by their threads on GitHub. */
const demanded = [
  ['vercel/next.js#51875', 'vercel/next.js#81570'],
  ['vercel/next.js#49442', 'vercel/next.js#57655', 'vvo/iron-session#709'],
  ['vvo/iron-session#500', 'vvo/iron-session#272'],
  ['webcompat/web-bugs#142566', 'microsoft/playwright#36268'],
  ['vercel/next.js#76275', 'andreizanik/cookies-next#63'],
  ['pallets/werkzeug#1889', 'maxcountryman/flask-login#683'],
  ['vercel/next.js#38128'],
  ['nextjs/saas-starter#116', 'expressjs/session#640'],
  ['vvo/iron-session#530'],
  ['OpenIDC/mod_auth_openidc#92', 'canonical/charmhub.io#888', 'vvo/iron-session#101'],
  ['js-cookie/js-cookie#652'],
  ['SEED-platform/seed#5060'],
  ['mdn/content#36931', 'OWASP/wstg#1441'],
  ['js-cookie/js-cookie#529'],
  ['topoteretes/cognee#4582', 'expressjs/session#374'],
  ['js-cookie/js-cookie#98', 'whatwg/cookiestore#55'],
  ['js-cookie/js-cookie#96'],
  ['maxcountryman/flask-login#392'],
  ['vercel/next-learn#1130'],
  ['vercel/next.js#95851', 'nextauthjs/next-auth#13102'],
  ['vercel/next.js#52799'],
  ['codesandbox/codesandbox-client#8232', 'juice-shop/juice-shop#1340', 'digininja/DVWA#489'],
]

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('a learner who is stuck finds the lesson, and in its step the thread of others', async ({ page }) => {
    await page.goto('/lessons')
    const course = page.getByRole('navigation', { name: 'Course' })
    await course.getByRole('link', { name: 'Where people get stuck' }).click()
    await expect(page.getByRole('listitem').getByRole('heading', { level: 2 })).toHaveText(
      stuckPlaces.map(({ symptom }) => symptom),
    )
    expect(stuckPlaces.map(({ threads }) => threads)).toEqual(demanded)
    for (const { symptom, threads, meetings } of stuckPlaces) {
      expect(meetings, symptom).not.toHaveLength(0)
      for (const { lesson, at } of meetings) {
        await page.goto('/stuck')
        const title = lessons.find(({ slug }) => slug === lesson)?.title ?? ''
        const place = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: symptom }) })
        await place.getByRole('link', { name: title, exact: true }).click()
        await expect(page).toHaveURL(`/lessons/${lesson}#${at}`)
        const known = threads.flatMap((thread) => [
          threadUrl(thread),
          threadUrl(thread).replace('/issues/', '/pull/'),
        ])
        const links = page.getByRole('article').getByRole('link').filter({ visible: true })
        const hrefs = () => links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
        const linked = async () => (await hrefs()).filter((href) => known.includes(href))
        await expect.poll(linked, `${symptom}: /lessons/${lesson}#${at}`).not.toEqual([])
      }
    }
  })
})

test('the address of a ticket opens its step and itself, after a reload too', async ({ page }) => {
  await page.goto('/lessons/clinic#ticket-two-hosts')
  const thread = page.getByRole('link', { name: 'topoteretes/cognee#4582' })
  await expect(thread).toBeVisible()
  await page.reload()
  await expect(thread).toBeVisible()
  await expect(page).toHaveURL('/lessons/clinic#ticket-two-hosts')
})
