import { goToStep } from './lesson.ts'
import { openAwake } from './course.ts'
import { expect, test } from './fixtures.ts'
import { tabToElement } from './tab-to.ts'

test('a learner on a phone goes through the menu by keyboard alone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/')
  const menu = page.getByRole('button', { name: 'Menu' })
  const lessons = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Lessons' })
  await expect(lessons).toBeHidden()
  await tabToElement(page, menu)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(lessons).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(lessons).toBeHidden()
  await expect(menu).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lessons')
  await expect(lessons).toBeHidden()
  await menu.click()
  await expect(lessons).toHaveAttribute('aria-current', 'page')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a learner on a phone opens the menu, and a step by the line of steps', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto('/lessons/set-and-read')
    await page.getByRole('button', { name: 'Menu' }).click()
    await expect(page.getByRole('button', { name: 'Dark theme' })).toBeVisible()
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Observe' }).click()
    await expect(page.getByText('The name and the value go out in')).toBeVisible()
    await expect(page.getByText('asks for an answer that carries')).toBeHidden()
  })
})

test('a learner reads lines of 60 to 75 characters, with the experiment beside them', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await openAwake(page, '/lessons/same-site')
  const lines = await page.getByText('Crumb Bank is invented').evaluate((prose) => {
    const range = document.createRange()
    range.selectNodeContents(prose)
    return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 8))).size
  })
  const text = await page.getByText('Crumb Bank is invented').innerText()
  const perLine = text.length / (lines - 0.5)
  expect(perLine).toBeGreaterThan(58)
  expect(perLine).toBeLessThan(75)
  const prose = await page.getByText('Crumb Bank is invented').boundingBox()
  const bank = await page.getByRole('form', { name: 'The bank’s counter' }).boundingBox()
  expect(bank?.x).toBeGreaterThan((prose?.x ?? 0) + (prose?.width ?? 0))
  expect(Math.abs((bank?.y ?? 0) - (prose?.y ?? 0))).toBeLessThan(40)
})

test('a learner has one step open at a time, by the line of steps too', async ({ page }) => {
  await openAwake(page, '/lessons/http-forgets')
  await page.getByRole('link', { name: 'Set a cookie, read it back →' }).click()
  await expect(page.getByText('asks for an answer that carries')).toBeVisible()
  const line = page.getByRole('navigation', { name: 'Steps of this lesson' }).filter({ visible: true })
  await line.getByRole('link', { name: 'Break' }).click()
  await expect(page.getByRole('heading', { name: 'Overwriting before reading' })).toBeVisible()
  await expect(page.getByText('asks for an answer that carries')).toBeHidden()
  await expect(page).toHaveURL('/lessons/set-and-read#break')
  await goToStep(page, 'When were you here last?')
  await expect(page.getByRole('heading', { name: 'Overwriting before reading' })).toBeHidden()
})

test('a learner copies a line on plain http, where browsers give no clipboard', async ({ page, context }) => {
  await context.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await openAwake(page, '/lessons/set-and-read#observe')
  const source = page.getByLabel(/^Source of/)
  const figure = page.getByRole('figure').filter({ visible: true, has: source }).first()
  const code = await figure.getByLabel(/^Source of/).innerText()
  await figure.getByRole('button', { name: 'Copy' }).click()
  await expect(figure.getByRole('button', { name: 'Copied' })).toBeFocused()
  await page.goto('/workbench')
  const lines = page.getByLabel('Set-Cookie (a line each, 20 at most)')
  await lines.fill('')
  await lines.press('ControlOrMeta+v')
  await expect(lines).toHaveValue(code.trimEnd())
})
