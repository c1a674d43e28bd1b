import { chromium, type BrowserContext, type CDPSession, type Page } from '@playwright/test'
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { observedCookie, recordCookieEvents, type CookieEvents } from './cookie-events.ts'
import type { Exchange } from './histories.ts'
import { leavesPage, type Judge, type JudgePage, type Visit } from './observation.ts'
import { assign, request, send } from './page-scripts.ts'
import type { EchoServer } from './server.ts'

interface Tab {
  page: Page
  session: CDPSession
  events: CookieEvents
}

/** Opens Chromium so that every host leads to this machine and any certificate will do. */
async function launch(profile: string, executablePath: string | undefined): Promise<BrowserContext> {
  // Third-party cookies are blocked by default; here SameSite alone shall decide.
  await mkdir(join(profile, 'Default'))
  const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } }
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences))
  return await chromium.launchPersistentContext(profile, {
    ...(executablePath ? { executablePath } : {}),
    chromiumSandbox: process.getuid?.() !== 0,
    ignoreHTTPSErrors: true,
    args: [
      '--host-resolver-rules=MAP * 127.0.0.1',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
}

/**
 * Opens Chromium as a judge, which tells over the DevTools protocol what it did with each cookie and why.
 * @param server where all requests go
 * @param executable its path; Playwright's own when it is left out
 */
export async function openChromium(server: EchoServer, executable?: string): Promise<Judge> {
  const profile = await mkdtemp(join(tmpdir(), 'cookie-judge-'))
  const context = await launch(profile, executable)
  const tabs = new Map<string, Promise<Tab>>()
  const tabAt = (origin: string) => {
    const tab = tabs.get(origin) ?? openTab(context, server.address(origin))
    tabs.set(origin, tab)
    return tab
  }

  async function visit({ url, via, lines }: Exchange): Promise<Visit> {
    const { page, events } = await tabAt(new URL(url).origin)
    const at = new Date()
    const token = server.prepare(via === 'http' ? lines : [])
    const address = server.address(url, token)
    const script = via === 'http' ? null : await page.evaluate(assign, { address, lines })
    if (via === 'http') await page.evaluate(request, address)
    return { at, header: server.received(token), script, ...(await events.of(address)) }
  }

  const sessionOfAnyTab = async () => (await tabAt('http://localhost')).session
  const clear = async () => {
    await (await sessionOfAnyTab()).send('Network.clearBrowserCookies')
  }
  return {
    profile: 'chromium',
    version: context.browser()?.version() ?? '',
    clear,
    replay: async (history) => {
      await clear()
      const visits: Visit[] = []
      for (const exchange of history) visits.push(await visit(exchange))
      const { cookies } = await (await sessionOfAnyTab()).send('Network.getAllCookies')
      return { visits, stored: cookies.map(observedCookie) }
    },
    openPage: async () => judgePage(await context.newPage()),
    close: async () => {
      await context.close()
      // Chromium may still be writing into it for a moment.
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}

/** A page of each origin stays open, so that requests and frames within it are same-site and fast. */
async function openTab(context: BrowserContext, address: string): Promise<Tab> {
  const page = await context.newPage()
  await page.goto(address)
  const session = await context.newCDPSession(page)
  const events = recordCookieEvents(session)
  await session.send('Network.enable')
  return { page, session, events }
}

function judgePage(page: Page): JudgePage {
  return {
    goto: async (address) => {
      await page.goto(address)
    },
    send: async (request) => {
      const from = page.url()
      await page.evaluate(send, request)
      if (leavesPage(request.way)) await page.waitForURL((url) => url.href !== from)
    },
    close: () => page.close(),
  }
}
