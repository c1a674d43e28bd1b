import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { answersIn, openRepair, openStep } from './lesson.ts'
import { unfold } from './unfold.ts'

const slug = 'path-and-domain'
const lesson = `/lessons/${slug}`
const titles = {
  predict: 'Three cookies, three paths',
  observe: 'What decides where a cookie goes',
  break: 'Two ways to go wrong with paths',
  check: 'A coupon for the cart alone',
}

test('a learner predicts where a cookie goes, and sees where it went', async ({ page, context }) => {
  const step = await openStep(page, slug, titles.predict)
  const button = (name: string) => step.getByRole('button', { name, exact: true })
  await button('Set').click()
  await expect(step.getByText('Nothing has crossed yet that is yours.')).toBeVisible()

  await step.getByLabel('To all three').check()
  await button('Set').click()
  await expect(step.getByText('I have answered with three Set-Cookie lines.')).toBeVisible()
  const answers = answersIn(step)
  const came = { about: 'at_root', shop: 'at_root, at_shop', 'shop/cart': 'at_root, at_shop, at_cart' }
  for (const [address, names] of Object.entries(came)) {
    await button(`Visit …/${address}`).click()
    await expect(answers.last()).toContainText(`${lesson}/${address}`)
    await expect(answers.last().getByText(`Came here: ${names}`, { exact: true })).toBeVisible()
  }
  await expect(step.getByText('To …/shop and …/shop/cart ✗ Not as you said.')).toBeVisible()

  const table = step.getByRole('region', { name: 'What came where' })
  for (const row of [
    '…/about ● came ○ no ○ no',
    '…/shop ● came ● came ○ no',
    '…/shop/cart ● came ● came ● came',
  ])
    await expect(table.getByRole('row', { name: row, exact: true })).toBeVisible()
  await expect(table.getByRole('row', { name: '…/shop/cartoon not visited yet' })).toBeVisible()
  const paths = (await context.cookies()).filter(({ name }) => name.startsWith('at_')).map(({ path }) => path)
  expect(paths.sort()).toEqual(['/', `${lesson}/shop`, `${lesson}/shop/cart`])
})

test('a learner compares the three columns and sees that a path ends at a slash', async ({ page }) => {
  const step = await openStep(page, slug, titles.observe)
  await expect(step.getByText("response.set_cookie('at_shop', 'yes', path=shop)")).toBeVisible()
  await expect(step.getByText("cookieStore.set('at_shop', 'yes', { path: shop })")).toBeVisible()
  await step.getByLabel('No: no slash follows the path').check()
  await step.getByRole('button', { name: 'Set the three again' }).click()
  await expect(
    step.getByLabel('HTTP').filter({ hasText: `Set-Cookie: at_cart=yes; Path=${lesson}/shop/cart` }),
  ).toBeVisible()
  await step.getByRole('button', { name: 'Visit …/shop/cartoon' }).click()
  await expect(step.getByText('Came here: at_root, at_shop', { exact: true })).toBeVisible()
  await expect(step.getByText('✓ As you said.')).toBeVisible()
  const jar = step.getByRole('group', { name: 'The jar' })
  await expect(
    jar.getByRole('row', { name: new RegExp(`^at_shop=yes .* ${lesson}/shop .* not on this path no$`) }),
  ).toBeVisible()
})

test('a learner leaves Domain out, gives it, and sees what the neighbour receives', async ({ page }) => {
  const step = await openStep(page, slug, titles.observe)
  await step.getByRole('link', { name: 'a.lab.localhost' }).click()
  const narrow = page.waitForResponse('**/set')
  await page.getByRole('button', { name: 'Set it' }).click()
  expect(await (await narrow).headerValue('set-cookie')).toBe('crumb=from-a; Max-Age=600; Path=/')
  await page.getByLabel('Name').selectOption('jar')
  await page.getByLabel('every host under lab.localhost').check()
  const wider = page.waitForResponse('**/set')
  await page.getByRole('button', { name: 'Set it' }).click()
  expect(await (await wider).headerValue('set-cookie')).toBe(
    'jar=from-a; Max-Age=600; Domain=lab.localhost; Path=/',
  )
  await expect(page.getByText('Cookie: crumb=from-a; jar=from-a', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'b.lab.localhost' }).click()
  await expect(page.getByText('Cookie: jar=from-a', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'the lesson about Path and Domain' }).click()
  await expect(page.getByRole('heading', { name: 'Domain: which hosts' })).toBeVisible()
  await unfold(page.getByText('What was recorded, for a browser'))
  await expect(page.getByRole('row', { name: 'crumb=from-a; Max-Age=600; Path=/ yes no' })).toBeVisible()
})

test.describe('in a browser that does not find the hosts', () => {
  test.use({ expectedComplaint: /ERR_NAME_NOT_RESOLVED/ })

  test('a learner is told so', async ({ page }) => {
    await page.route('**/here.svg', (route) => route.abort('namenotresolved'))
    const step = await openStep(page, slug, titles.observe)
    await expect(step.getByText('Your browser does not find these hosts')).toBeVisible()
  })
})

async function chooseTwice(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Choose German on the front page' }).click()
  await expect(page.getByText('You chose German.', { exact: true }).last()).toBeVisible()
  await page.getByRole('button', { name: 'Choose French in the cart' }).click()
  await expect(page.getByText('You chose French.', { exact: true }).last()).toBeVisible()
  await page.getByRole('button', { name: 'Open the cart' }).click()
}

test('a learner sets one name on two paths, sees the older win, and repairs it', async ({
  page,
  context,
}) => {
  const step = await openStep(page, slug, titles.break)
  await chooseTwice(page)
  await expect(
    step.getByText('The request carried: shop_language=French; shop_language=German'),
  ).toBeVisible()
  await expect(step.getByText('The cart speaks German.')).toBeVisible()

  await step.getByLabel('Fixed', { exact: true }).check()
  await chooseTwice(page)
  await expect(step.getByText('The cart speaks French.')).toBeVisible()
  await expect(step.getByText(/The request carried: shop_language=French$/)).toBeVisible()
  const kept = (await context.cookies()).filter(({ name }) => name === 'shop_language')
  expect(kept.map(({ value, path }) => [value, path])).toEqual([['French', '/']])

  await openRepair(step)
  await expect(step.getByText('shop_language=${language}; Path=${page}')).toBeVisible()
  await expect(step.getByText('shop_language=${language}; Path=/')).toBeVisible()

  await step.getByLabel('Broken', { exact: true }).check()
  await chooseTwice(page)
  await expect(step.getByText('The cart speaks German.')).toBeVisible()
})

test('a learner sees a script get past a path', async ({ page, context }) => {
  const step = await openStep(page, slug, titles.break)
  await step.getByRole('button', { name: 'Read the safe from this page' }).click()
  await expect(step.getByText('no safe_key', { exact: true })).toBeVisible()
  await expect(step.getByText('The safe is open: 300 coins.')).toBeVisible()
  const key = (await context.cookies()).find(({ name }) => name === 'safe_key')
  expect(key).toMatchObject({ path: `${lesson}/safe`, httpOnly: false })
})

test('a learner works by keyboard alone', async ({ page }) => {
  const step = await openStep(page, slug, titles.predict)
  await step.getByLabel('To …/shop only').focus()
  await page.keyboard.press('ArrowDown')
  await expect(step.getByLabel('To …/shop and …/shop/cart')).toBeChecked()
  for (const name of ['Set', 'Visit …/about', 'Visit …/shop', 'Visit …/shop/cart']) {
    await page.keyboard.press('Tab')
    await expect(step.getByRole('button', { name, exact: true })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(step.getByRole('button', { name, exact: true })).not.toHaveAttribute('aria-disabled', 'true')
  }
  await expect(step.getByText('✓ As you said.')).toBeVisible()
  await step.getByRole('button', { name: 'Next step' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Domain: which hosts' })).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a learner predicts, sets, visits, and is shown what came', async ({ page }) => {
    await page.goto(lesson)
    for (const [button, answer] of [
      ['Set', 'I have answered with three Set-Cookie lines.'],
      ['Visit …/shop', 'Came here: at_root, at_shop'],
      ['Visit …/shop/cart', 'Came here: at_root, at_shop, at_cart'],
    ] as const) {
      await page.getByLabel('To …/shop and …/shop/cart').check()
      await page.getByRole('button', { name: button, exact: true }).click()
      await expect(page.getByText(answer, { exact: true })).toBeVisible()
      await page.getByRole('link', { name: 'Back to “Where a cookie goes”' }).click()
    }
  })

  test('a learner repairs two cookies of one name', async ({ page, context }) => {
    for (const [endpoint, outcome] of [
      ['Broken', 'The cart speaks German.'],
      ['Fixed', 'The cart speaks French.'],
    ] as const) {
      for (const name of ['Choose German on the front page', 'Choose French in the cart', 'Open the cart']) {
        await page.goto(lesson)
        await page.getByRole('heading', { name: titles.break }).click()
        await page.getByLabel(endpoint, { exact: true }).check()
        await page.getByRole('button', { name }).click()
        await expect(page.getByRole('heading', { name: 'The server answered 200' })).toBeVisible()
      }
      await expect(page.getByText(outcome)).toBeVisible()
    }
    const kept = (await context.cookies()).filter(({ name }) => name === 'shop_language')
    expect(kept.map(({ value, path }) => [value, path])).toEqual([['French', '/']])
  })
})

test('another site cannot call the endpoints that set something', async ({ request }) => {
  for (const endpoint of ['set', 'broken', 'broken/cart', 'fixed', 'fixed/cart', 'safe', 'exercise/clear']) {
    const headers = { 'sec-fetch-site': 'cross-site' }
    const response = await request.post(`${lesson}/${endpoint}`, { headers })
    expect(response.status(), endpoint).toBe(403)
    expect(response.headers(), endpoint).not.toHaveProperty('set-cookie')
  }
})
