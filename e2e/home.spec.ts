import { blockCookies, expect, test } from './fixtures.ts'
import { linesOf } from './wire.ts'
import { unfold } from './unfold.ts'

test('a learner sets a cookie and sees it come back', async ({ page, context }) => {
  await page.goto('/')
  const card = page.getByRole('region', { name: 'Give me a cookie' })
  await card.getByRole('button', { name: 'Set a cookie' }).click()
  await expect(card.getByText('Set-Cookie: hello=you; Max-Age=60; Path=/').last()).toBeVisible()
  await expect(card.getByText(/^Cookie: hello=you; lab=…$/)).toBeVisible()
  await expect(card.getByText('Stored, and sent with the next request.')).toBeVisible()
  await expect(card.getByText('The prediction held.')).toBeVisible()
  const hello = (await context.cookies()).find(({ name }) => name === 'hello')
  expect(hello).toMatchObject({ value: 'you', path: '/', httpOnly: false, secure: false })
})

test('a learner is told why google.com is refused, then sees it refused', async ({ page, context }) => {
  await page.goto('/')
  const card = page.getByRole('region', { name: 'Give me somebody else’s' })
  await expect(card.getByText('Your browser will refuse it.')).toBeVisible()
  await expect(card.getByText(/A host may set cookies for itself .* InvalidDomain, §5\.7/)).toBeVisible()

  const answer = page.waitForResponse('/first')
  await card.getByRole('button', { name: 'Try to give me a cookie for google.com' }).click()
  const lines = await linesOf(await answer)
  expect(lines[0]).toBe('gift=yours; Domain=google.com; Max-Age=60; Path=/')

  await expect(card.getByText(/^Cookie: lab=…$/)).toBeVisible()
  await expect(card.getByText('Refused: the browser stores nothing.')).toBeVisible()
  await expect(card.getByText('The cookie did not come back.')).toBeVisible()
  await expect(card.getByText('The prediction held.')).toBeVisible()
  expect((await context.cookies()).map(({ name }) => name)).toEqual(['lab'])
})

test('a learner who presses both buttons at once sees both outcomes', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'Set a cookie' }).click()
  await page.getByRole('button', { name: 'Try to give me a cookie' }).click()
  for (const name of ['Give me a cookie', 'Give me somebody else’s']) {
    await expect(page.getByRole('region', { name }).getByText('The prediction held.')).toBeVisible()
  }
})

test('a learner sees the cookies of now, and how the page knows them', async ({ page, context, baseURL }) => {
  await context.addCookies([{ name: 'mine', value: 'Hello%20World', url: baseURL ?? '' }])
  await page.goto('/')
  const jar = page.getByRole('region', { name: 'The jar' })
  await expect(jar.getByRole('row', { name: /^mine=Hello%20World Hello World 17 / })).toBeVisible()

  await page.getByRole('button', { name: 'Set a cookie' }).click()
  await expect(
    jar.getByRole('row', { name: /^hello=you 8 localhost \/ none in \d+ s yes yes$/ }),
  ).toBeVisible()
  await unfold(jar.getByText('How this page knows you'))
  await expect(
    jar.getByRole('row', { name: /^lab 25 localhost \/ HttpOnly SameSite=Lax in 30 days yes no$/ }),
  ).toBeVisible()

  await expect(page.getByText('asks /api/live for what it carried')).toBeHidden()
  await unfold(page.getByText('How this page knows', { exact: true }))
  await expect(page.getByText('asks /api/live for what it carried')).toBeVisible()
})

test('a learner who comes back to the tab sees what has changed elsewhere', async ({ page, context }) => {
  await page.goto('/')
  await expect(page.getByText('The jar is empty.')).toBeVisible()
  const other = await context.newPage()
  await other.goto('/setcookie')
  await other.close()
  await page.getByRole('main').dispatchEvent('visibilitychange')
  await expect(page.getByRole('row', { name: /^Name=AskPython / })).toBeVisible()
})

test('a learner whose browser blocks cookies is told so', async ({ page, context }) => {
  await blockCookies(context)
  await page.goto('/')
  await page.getByRole('button', { name: 'Set a cookie' }).click()
  await expect(page.getByText('Your browser blocks cookies for this site')).toBeVisible()
  expect(await context.cookies()).toEqual([])
})

test.describe('with the server gone', () => {
  test.use({ expectedComplaint: /ERR_FAILED/ })

  test('a learner is told that it did not answer', async ({ page, context }) => {
    await page.goto('/')
    await context.route('/first', (route) => route.abort())
    await page.getByRole('button', { name: 'Set a cookie' }).click()
    await expect(page.getByText('The server did not answer. Is it still running?')).toBeVisible()
  })
})

test('an experiment that does not exist sends nothing', async ({ request }) => {
  for (const form of [{ experiment: 'constructor' }, { experiment: '' }, {}]) {
    const response = await request.post('/first', { form })
    expect(response.status()).toBe(400)
    expect(response.headers()).not.toHaveProperty('set-cookie')
  }
  const noForm = await request.post('/first', { data: 'x', headers: { 'content-type': 'text/plain' } })
  expect(noForm.status()).toBe(415)
})

test('another site cannot press the buttons', async ({ request }) => {
  const headers = { 'sec-fetch-site': 'cross-site' }
  const response = await request.post('/first', { form: { experiment: 'hello' }, headers })
  expect(response.status()).toBe(403)
  expect(response.headers()).not.toHaveProperty('set-cookie')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a learner sets a cookie and is led to the page that shows it', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('button', { name: 'Set a cookie' }).click()
    await expect(page).toHaveURL(/\/cookies\?sent=[\w-]+$/)
    const outcome = page.getByRole('region', { name: 'What just crossed' })
    await expect(outcome.getByText('Set-Cookie: hello=you; Max-Age=60; Path=/')).toBeVisible()
    await expect(outcome.getByText(/^Cookie: hello=you; lab=…$/)).toBeVisible()
    await expect(outcome.getByText('The prediction held.')).toBeVisible()
  })

  test('a learner sees google.com refused, with the rule', async ({ page, context }) => {
    await page.goto('/')
    await expect(page.getByText(/A host may set cookies for itself/)).toBeVisible()
    await page.getByRole('button', { name: 'Try to give me a cookie for google.com' }).click()
    const outcome = page.getByRole('region', { name: 'What just crossed' })
    await expect(outcome.getByText('Set-Cookie: gift=yours; Domain=google.com')).toBeVisible()
    await expect(outcome.getByText('Refused: the browser stores nothing.')).toBeVisible()
    await expect(outcome.getByText('The prediction held.')).toBeVisible()
    await expect(outcome.getByText(/InvalidDomain, §5/)).toBeVisible()
    expect((await context.cookies()).map(({ name }) => name)).toEqual(['lab'])
  })

  test('a learner is shown where the live part’s content is', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('link', { name: 'The page of the wire' }).click()
    await expect(page.getByRole('heading', { name: 'On the wire', level: 1 })).toBeVisible()
  })

  test('a learner whose browser blocks cookies is told so', async ({ page, context }) => {
    await blockCookies(context)
    await page.goto('/')
    await page.getByRole('button', { name: 'Set a cookie' }).click()
    await expect(page.getByText('Your browser blocks cookies for this site.')).toBeVisible()
  })
})
