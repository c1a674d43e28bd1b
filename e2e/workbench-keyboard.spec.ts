import { expect, test } from './fixtures.ts'
import { tabToElement } from './tab-to.ts'

test('a learner mends a line, sends it and sees it come back by keyboard alone', async ({
  page,
  context,
}) => {
  await page.goto('/workbench')
  const lines = page.getByLabel(/^Set-Cookie/)
  const prediction = page.getByRole('region', { name: 'Prediction' })
  await tabToElement(page, lines)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('__Host-desk=1; Path=/')
  await expect(prediction.getByRole('status')).toContainText('refused.')

  await tabToElement(page, page.getByLabel('Secure'))
  await page.keyboard.press('Space')
  await expect(lines).toHaveValue('__Host-desk=1; Path=/; Secure')
  await expect(prediction.getByRole('status')).toContainText('stored for localhost')

  await lines.focus()
  await tabToElement(page, page.getByRole('button', { name: 'Send it', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Sent. What became of it stands on the wire, below.')).toBeVisible()
  await expect(page.getByRole('rowheader', { name: '__Host-desk=1' })).toBeVisible()
  expect((await context.cookies()).map(({ name }) => name)).toContain('__Host-desk')
})

test('a learner takes a line worth trying, and asks for real where it goes, by keyboard alone', async ({
  page,
}) => {
  await page.goto('/workbench')
  await tabToElement(page, page.getByText('Lines worth trying'))
  await page.keyboard.press('Enter')
  await tabToElement(page, page.getByRole('button', { name: 'A cookie, no more' }))
  await page.keyboard.press('Space')
  await expect(page.getByLabel(/^Set-Cookie/)).toBeFocused()
  await expect(page.getByLabel(/^Set-Cookie/)).toHaveValue('flask_tutorial=Hello%20World; Path=/')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Send it', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Sent. What became of it stands on the wire, below.')).toBeVisible()
  await tabToElement(page, page.getByRole('button', { name: 'Ask', exact: true }).first())
  await page.keyboard.press('Enter')
  await expect(page.getByText('See the wire.')).toBeVisible()
  await expect(page.getByText('to be stored; came back').first()).toBeVisible()
})
