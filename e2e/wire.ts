import type { APIResponse, Page, Response } from '@playwright/test'
import type { Wire } from '../lib/wire/wire-entry.ts'
import { sendRaw } from './raw-request.ts'

/** Sends lines from the page's own script, as the workbench does. @returns status and body of the answer */
export function sendLines(page: Page, lines: string[]): Promise<{ status: number; body: unknown }> {
  return page.evaluate(async (lines) => {
    const headers = { 'content-type': 'application/json', accept: 'application/json' }
    const response = await fetch('/api/send', { method: 'POST', headers, body: JSON.stringify({ lines }) })
    return { status: response.status, body: (await response.json()) as unknown }
  }, lines)
}

/** What `GET /api/wire` answers to a learner. */
export async function readWire(origin: string, labId: string, after = ''): Promise<Wire> {
  const headers = { cookie: `lab=${labId}` }
  const { body } = await sendRaw(origin, { path: `/api/wire?after=${after}`, headers })
  return JSON.parse(body) as Wire
}

/** A lab id as a first experiment makes it. */
export function newLabId(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url')
}

/** The lab id that a browser holds. */
export async function labIdOf(page: Page): Promise<string> {
  const cookies = await page.context().cookies()
  return cookies.find(({ name }) => name === 'lab')?.value ?? ''
}

/** The values of a response's Set-Cookie lines, as they were sent. */
export async function linesOf(response: Response | APIResponse | null): Promise<string[]> {
  const headers = (await response?.headersArray()) ?? []
  return headers.filter(({ name }) => name.toLowerCase() === 'set-cookie').map(({ value }) => value)
}
