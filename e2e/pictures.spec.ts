import { openAwake } from './course.ts'
import { expect, test } from './fixtures.ts'
import { goToStep, openStep, run } from './lesson.ts'

const pictures = [
  ['http-forgets', 'A default for those we do not know', 'The round trip of the cookie visitor'],
  ['set-and-read', 'The same bytes, three times', 'The round trip of the cookie username'],
  ['path-and-domain', 'What decides where a cookie goes', 'To which addresses the three cookies go'],
  ['path-and-domain', 'What decides where a cookie goes', /^To which hosts two cookies/],
  ['lifetime', 'The same bytes, three times', 'Four cookies on a time line'],
  ['sessions', 'Inside the four cookies', 'A cookie with an id that leads to a row on the server'],
  ['revocation', 'What the server can end', /^What a logout ends/],
  ['staying-signed-in', 'Two instants in a seal', /^The idle and the absolute limit/],
] as const

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a learner who cannot see the pictures is told what they show', async ({ page }) => {
    for (const [slug, title, name] of pictures) {
      await page.goto(`/lessons/${slug}`)
      const step = await goToStep(page, title)
      const figure = step.getByRole('figure').filter({ has: page.getByRole('img', { name }) })
      await expect(figure, slug).toBeVisible()
      await expect(figure).toContainText(/\w+ \w+ \w+.*\./)
    }
  })

  test('a learner reads from a matrix which requests of another site bring a cookie', async ({ page }) => {
    await page.goto('/lessons/same-site')
    const step = await goToStep(page, 'Four settings, six ways')
    const matrix = step.getByRole('table', { name: /^By the rules/ })
    await expect(matrix.getByRole('row', { name: 'Strict stays stays stays stays' })).toBeVisible()
    await expect(matrix.getByRole('row', { name: 'Lax goes stays stays stays' })).toBeVisible()
    await expect(matrix.getByRole('row', { name: 'Chromium goes 2 minutes stays stays' })).toBeVisible()
  })
})

test('the drawing of an exchange tells of the cookie that was stored and of the one refused', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page.getByRole('img', { name: /^A browser with an empty jar, and a server\./ })).toBeVisible()
  await page.getByRole('button', { name: 'Set a cookie' }).click()
  await expect(
    page.getByRole('img', {
      name: /Set-Cookie: hello\. hello goes into the jar\. .*Cookie: hello\. In the jar: hello\./,
    }),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Try to give me a cookie' }).click()
  const refused = page.getByRole('img', {
    name: /gift is refused\. A host may set .* Cookie: without gift\./,
  })
  await expect(refused).toBeVisible()
  await expect(refused).toContainText('InvalidDomain')
})

for (const [reducedMotion, moves] of [
  ['no-preference', true],
  ['reduce', false],
] as const)
  test(`the drawing ${moves ? 'moves' : 'stands still'} where the wish about motion is ${reducedMotion}`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion })
    await openAwake(page, '/')
    await page.evaluate(() => {
      const started = () => (document.body.dataset.moved = '')
      document.addEventListener('animationstart', started)
    })
    await page.getByRole('button', { name: 'Set a cookie' }).click()
    await expect(page.getByRole('img', { name: /In the jar: hello\./ })).toBeVisible()
    // An animation that begins with the drawing has begun by the second frame.
    const twoFrames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    await page.evaluate(twoFrames)
    expect(await page.evaluate(() => 'moved' in document.body.dataset)).toBe(moves)
  })

test('a cookie’s band on the tree of paths is filled once it is in the jar', async ({ page }) => {
  const step = await openStep(page, 'path-and-domain', 'What decides where a cookie goes')
  await step.getByLabel('No: no slash follows the path').check()
  await step.getByRole('button', { name: 'Set the three again' }).click()
  await expect(step.getByText('Filled bands are in your jar now')).toBeVisible()
})

test('the time line shows the learner’s own cookies, once there are any', async ({ page }) => {
  const predict = await openStep(page, 'lifetime', 'Which of three cookies lives longest?')
  await predict.getByLabel('race_session alone').check()
  await run(predict, ['Set for 2 minutes', 'I have set three cookies'])
  const observe = await goToStep(page, 'The same bytes, three times')
  const name = /race_session ends: with the browser’s session\. race_max_age ends: .* GMT\./
  const picture = observe.getByRole('img', { name })
  await expect(picture).toBeVisible()
  await expect(picture).toContainText(/race_max_age: in \d+ s/)
})
