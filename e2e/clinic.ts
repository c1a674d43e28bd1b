import type { Locator, Page } from '@playwright/test'
import { openStep, run } from './lesson.ts'
import { unfold } from './unfold.ts'

export const ticketsTitle = 'Reported by real people'

/** What the endpoints of the tickets make a page complain about: they refuse, which is what some are about. */
export const wanted = /^error: Failed to load resource: .* status of 401 /

/** Opens the step with the tickets. */
export function openClinic(page: Page): Promise<Locator> {
  return openStep(page, 'clinic', ticketsTitle)
}

/** Opens one of the tickets. @returns it */
export async function openTicket(step: Locator, title: string): Promise<Locator> {
  const heading = step.page().getByRole('heading', { name: title, level: 3 })
  const ticket = step.getByRole('group').filter({ has: heading })
  await unfold(heading)
  return ticket
}

/** Chooses a diagnosis. @returns it, with the repair in it where it is the cause */
export async function diagnose(ticket: Locator, text: string): Promise<Locator> {
  const summary = ticket.page().getByText(text, { exact: true })
  await unfold(summary)
  return ticket.getByRole('group').filter({ has: summary }).last()
}

/** Lets the regression of a ticket judge, and reads the verdict. */
export async function judge(repair: Locator, verdict: string): Promise<void> {
  await run(repair, ['Run the regression test', verdict])
}
