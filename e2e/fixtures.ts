import { randomUUID } from 'node:crypto'
import {
  test as base,
  expect,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test'
import { startServer, type Server, type Settings } from './server.ts'

interface Fixtures {
  /** Opens a page in a browser of its own: another learner, or one with other options. */
  openBrowser: (options?: BrowserContextOptions) => Promise<Page>
  /** Starts one more server, with its own settings and, unless told otherwise, a data folder of its own. */
  startServer: (settings?: Settings) => Promise<Server>
  /** What the test itself makes the browser complain about, as in `test.use({ expectedComplaint: /ERR_FAILED/ })`. */
  expectedComplaint: RegExp | null
}

/** Playwright's `test`, in which every page fails the test by what it writes to the console. */
export const test = base.extend<Fixtures>({
  expectedComplaint: [null, { option: true }],

  context: async ({ context, expectedComplaint }, use) => {
    const complaints = listenTo(context)
    await use(context)
    const unexpected = complaints.filter((complaint) => !expectedComplaint?.test(complaint))
    expect(unexpected, 'what the pages wrote to the console').toEqual([])
  },

  openBrowser: async ({ browser }, use) => {
    const opened: { context: BrowserContext; complaints: string[] }[] = []
    await use(async (options) => {
      const context = await browser.newContext(options)
      opened.push({ context, complaints: listenTo(context) })
      return context.newPage()
    })
    for (const { context } of opened) await context.close()
    const unexpected = opened.flatMap(({ complaints }) => complaints)
    expect(unexpected, 'what the pages wrote to the console').toEqual([])
  },

  startServer: async ({ context }, use) => {
    const started: Server[] = []
    await use(async (settings) => {
      const server = await startServer(settings)
      started.push(server)
      return server
    })
    // A page that still asks for something would complain that its server is gone.
    if (started.length > 0) for (const page of context.pages()) await page.goto('about:blank')
    await Promise.all(started.map((server) => server.remove()))
  },
})

export { expect }

/** The browser's own line about an answer whose status is an error. */
const failedRequest = /^Failed to load resource: the server responded with a status of [45]\d\d /

/** A lesson's endpoint may answer with an error because the lesson is about it; for a document it is no complaint either. */
const lessonEndpoint = /\/lessons\/[\w-]+\/[\w-]/

/** Collects errors, warnings and Content-Security-Policy violations of all pages of a browser. */
function listenTo(context: BrowserContext): string[] {
  const complaints: string[] = []
  const documents = new Set<string>()
  context.on('response', (response) => {
    if (response.request().isNavigationRequest()) documents.add(response.url())
  })
  // A prefetched page's style sheet is not used yet, which Chromium complains of, seconds later.
  context.on('request', (request) => {
    if (request.headers()['next-router-prefetch']) complaints.push(`prefetch: ${request.url()}`)
  })
  context.on('console', (message) => {
    const { url } = message.location()
    const isMeant = documents.has(url) || lessonEndpoint.test(url)
    if (!(isMeant && failedRequest.test(message.text())))
      complaints.push(`${message.type()}: ${message.text()}`)
  })
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().message}`))
  return complaints
}

/** A username that no other test has. */
export function newUsername(): string {
  return `t${randomUUID().replaceAll('-', '').slice(0, 20)}`
}

export const password = 'correct horse battery'

/** Makes an account by the sign-up page, which signs it in. */
export async function signUp(page: Page, username = newUsername()): Promise<string> {
  await page.goto('/signup')
  await fillIn(page, username, password)
  await page.getByRole('button', { name: 'Sign up' }).click()
  await expect(page).toHaveURL('/')
  return username
}

/** Signs in as a guest, on this server or another one. */
export async function enterAsGuest(page: Page, origin = ''): Promise<void> {
  await page.goto(`${origin}/login`)
  await page.getByRole('button', { name: 'Try it with a guest account (gone tomorrow)' }).click()
  await expect(page).toHaveURL(`${origin}/`)
}

/** Fills in the login or sign-up form: the one that is seen, for a page left behind stays in the document. */
export async function fillIn(page: Page, username: string, secret: string): Promise<void> {
  await page.getByLabel('Username').filter({ visible: true }).fill(username)
  await page.getByLabel('Password', { exact: true }).filter({ visible: true }).fill(secret)
}

/** The seal of the session that a browser holds. */
export async function sessionOf(page: Page): Promise<string | undefined> {
  const cookies = await page.context().cookies()
  return cookies.find(({ name }) => name === 'session')?.value
}

/** Makes a browser that keeps no cookie: no answer that reaches it carries one. */
export async function blockCookies(context: BrowserContext): Promise<void> {
  await context.route('**', async (route) => {
    const request = route.request()
    const body = request.postDataBuffer()
    const response = await fetch(request.url(), {
      method: request.method(),
      headers: await request.allHeaders(),
      redirect: 'manual',
      ...(body && { body: new Uint8Array(body) }),
    })
    const headers = Object.fromEntries(response.headers)
    delete headers['set-cookie']
    delete headers['content-encoding']
    await route.fulfill({ status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) })
  })
}
