import { enterAsGuest, expect, test } from './fixtures.ts'
import { sendLines } from './wire.ts'
import { unfold } from './unfold.ts'

test.use({ expectedComplaint: /status of 431/ })

const experiments = 'Delete the cookies of my experiments'

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('a learner deletes the cookies of the experiments, and no others', async ({
      page,
      context,
      baseURL,
    }) => {
      await enterAsGuest(page)
      await context.addCookies([{ name: 'jupyter', value: 'foreign', url: baseURL ?? '' }])
      await page.goto('/cookies')
      const set = page.getByRole('region', { name: 'Set', exact: true })
      await unfold(set.getByText('All attributes'))
      await set.getByLabel('Name').fill('deep')
      await set.getByLabel('Path').fill('/somewhere/else')
      await page.getByRole('button', { name: 'Set the cookie' }).click()
      await expect(page.getByText('What just crossed')).toBeVisible()
      const names = async () => (await context.cookies()).map(({ name }) => name).sort()
      expect(await names()).toEqual(['deep', 'jupyter', 'lab', 'session'])

      await page.getByRole('button', { name: experiments }).click()
      await expect(page.getByText(/^Every cookie that an experiment .* has set is deleted/)).toBeVisible()
      expect(await names()).toEqual(['jupyter', 'lab', 'session'])
    })
  })
}

test('a form that the browser posts shows that it is under way', async ({ page }) => {
  await page.goto('/cookies')
  // Which theme is chosen is known once React is awake.
  await expect(page.getByRole('button', { pressed: true })).toBeVisible()
  const button = page.getByRole('button', { name: experiments })
  // Nothing can be asked of a page that is being left: it keeps what it showed.
  await page.evaluate(() => {
    const keep = ({ submitter }: SubmitEvent) =>
      sessionStorage.setItem('shown', String(submitter?.ariaDisabled))
    window.addEventListener('submit', keep)
  })
  await button.click()
  await expect(page).toHaveURL(/reset=/)
  expect(await page.evaluate(() => sessionStorage.getItem('shown'))).toBe('true')
  await expect(button).not.toHaveAttribute('aria-disabled')
})

test('cookies of every scope are deleted, in as many responses as it takes', async ({ page, context }) => {
  await page.goto('/cookies')
  await sendLines(page, [
    'plain=1; Path=/',
    'default-path=1',
    'relative=1; Path=cart',
    'grüße=1; Path=/',
    'comma,name=1; Path=/x',
    'wide=1; Domain=localhost; Path=/',
    '__Host-id=1; Secure; Path=/',
    '__Secure-id=1; Secure; Path=/y',
    'apart=1; Secure; SameSite=None; Partitioned; Path=/',
    '=nameless; Path=/',
    'twice=1; Path=/',
    'twice=2; Path=/api',
  ])
  for (let round = 0; round < 4; round++) {
    const names = Array.from({ length: 20 }, (_, index) => `number-${round}-${index}`)
    await sendLines(
      page,
      names.map((name) => `${name}=${'v'.repeat(50)}; Path=/`),
    )
  }
  expect(await context.cookies()).toHaveLength(12 + 80 + 1)
  await page.goto('/wire')
  await page.getByRole('button', { name: experiments }).click()
  await expect(page.getByText(/^Every cookie that an experiment/)).toBeVisible()
  expect((await context.cookies()).map(({ name }) => name)).toEqual(['lab'])
})

test('the counter tells the bytes of the header, warns at 8 KB and names the limit at 32', async ({
  page,
  context,
  baseURL,
}) => {
  const fill = async (count: number) =>
    context.addCookies(
      Array.from({ length: count }, (_, index) => ({
        name: `fill${index}`,
        value: 'x'.repeat(4000),
        url: baseURL ?? '',
      })),
    )
  for (const [count, warning] of [
    [1, null],
    [3, 'Other servers would turn you away.'],
    [9, 'That is over 32 KB: nothing more is set here until you delete some.'],
  ] as const) {
    await fill(count)
    for (const path of ['/cookies', '/wire', '/']) {
      const response = await page.goto(path)
      await expect(page.getByText(/header for this page: [\d,]+ bytes/)).toBeVisible()
      await expect(page.getByText('Other servers would turn you away.')).toBeVisible({
        visible: warning === 'Other servers would turn you away.',
      })
      await expect(page.getByText('That is over 32 KB')).toBeVisible({ visible: count === 9 })
      const sent = (await response?.request().allHeaders())?.cookie ?? ''
      const told = await page.getByText(/header for this page: [\d,]+ bytes/).textContent()
      expect(Number(told?.replace(/\D/g, ''))).toBe(sent.length)
    }
  }
  expect(await sendLines(page, ['a=1; Path=/'])).toMatchObject({ status: 431 })
  expect(await sendLines(page, ['fill0=; Max-Age=0; Path=/'])).toMatchObject({ status: 200 })
  expect((await context.cookies()).map(({ name }) => name)).not.toContain('fill0')
})
