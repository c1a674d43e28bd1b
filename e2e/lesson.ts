import type { BrowserContext, Locator, Page } from '@playwright/test'
import type { RecallQuestion } from '../lib/course/recall.ts'
import { answer, formOf, openAwake } from './course.ts'
import { expect } from './fixtures.ts'
import { fold, unfold } from './unfold.ts'

/** Opens a lesson, waits until its scripts are awake, and opens one of its steps. @returns the step */
export async function openStep(page: Page, slug: string, title: string): Promise<Locator> {
  await openAwake(page, `/lessons/${slug}`)
  return goToStep(page, title)
}

/** Opens a step of the lesson that is there. @returns the step */
export async function goToStep(page: Page, title: string): Promise<Locator> {
  const heading = page.getByRole('heading', { name: title, level: 2 })
  await unfold(heading)
  return page.getByRole('article').getByRole('group').filter({ has: heading })
}

/** Opens the difference between the broken endpoint and the fixed one. */
export async function openRepair(step: Locator | Page): Promise<void> {
  await unfold(step.getByText('The repair, line by line'))
}

/** Gives every answer to each question of a lesson, the right one last, and reads why. */
export async function answerAll(page: Page, questions: readonly RecallQuestion[]): Promise<void> {
  for (const question of questions) {
    const wrong = question.options.keys().filter((option) => option !== question.answer)
    for (const option of [...wrong, question.answer]) {
      await answer(page, question, option)
      const status = formOf(page, question).getByRole('status')
      await expect(status).toContainText(option === question.answer ? 'Right.' : 'Wrong.')
      await expect(status).toContainText(question.options[option]?.because ?? '')
    }
  }
}

/** Presses the first button of a name that is seen, once it may be pressed. */
export async function press(step: Locator, name: string): Promise<void> {
  const button = step.getByRole('button', { name, exact: true }).filter({ visible: true }).first()
  await expect(button).not.toHaveAttribute('aria-disabled', 'true')
  await button.click()
}

/** What the server answered to the buttons of a step. */
export function answersIn(step: Locator): Locator {
  return step.getByRole('list', { name: 'What the server answered' }).getByRole('listitem')
}

/** Presses buttons, one after the other, and waits for the answer of each. */
export async function run(
  step: Locator,
  ...flow: [button: string, answer: string | RegExp][]
): Promise<void> {
  for (const [button, answer] of flow) {
    await press(step, button)
    await expect(answersIn(step).filter({ visible: true }).last()).toContainText(answer)
  }
}

/**
 * Opens what a link opens in a tab of its own.
 * @param place where the link stands, the first of its name that is seen
 * @param heading what the page there must say of itself
 */
export async function openTab(place: Locator, link: string, heading?: string): Promise<Page> {
  const opened = place.page().waitForEvent('popup')
  await place.getByRole('link', { name: link }).filter({ visible: true }).first().click()
  const tab = await opened
  if (heading !== undefined) await expect(tab.getByRole('heading', { level: 1 })).toHaveText(heading)
  return tab
}

/** Waits until a picture has arrived: one that is left before is no finished exchange. */
export async function expectArrived(picture: Locator): Promise<void> {
  await expect(picture).toBeVisible()
  await expect(picture).toHaveJSProperty('complete', true)
}

/** Closes a tab once all of its page has arrived: one that is closed before is no finished exchange. */
export async function closeTab(tab: Page): Promise<void> {
  await tab.waitForLoadState()
  await tab.close()
}

/** Presses Tab, or another key, until a control has the focus; then waits until it may be pressed. */
export async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  const press = async () => {
    await page.keyboard.press(key)
    return target.evaluate((element) => element === document.activeElement)
  }
  await expect.poll(press, { intervals: [1] }).toBe(true)
  await expect(target).not.toHaveAttribute('aria-disabled', 'true')
}

/** Opens a step by its heading and chooses the first of its predictions, by keyboard alone. */
export async function openByKeyboard(page: Page, step: Locator, title: string): Promise<void> {
  await fold(page.getByRole('heading', { name: title }))
  await page.keyboard.press('Enter')
  await expect(step).toHaveAttribute('open')
  await tabTo(page, step.getByRole('radio').first())
  await page.keyboard.press('Space')
}

/** Presses the button to which one Tab leads, once it may be pressed. */
export async function pressByKeyboard(step: Locator, name: string): Promise<void> {
  const { keyboard } = step.page()
  const button = step.getByRole('button', { name, exact: true })
  await keyboard.press('Tab')
  await expect(button).toBeFocused()
  await expect(button).not.toHaveAttribute('aria-disabled', 'true')
  await keyboard.press('Enter')
}

/** The names of all cookies of a browser, in order. */
export async function cookieNames(context: BrowserContext): Promise<string[]> {
  return (await context.cookies()).map(({ name }) => name).sort()
}
