import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { launch, type Browser, type BrowserContext, type Page } from 'puppeteer-core'
import type { Exchange, History } from './histories.ts'
import { leavesPage, type Judge, type JudgePage, type Visit } from './observation.ts'
import { assign, request, send } from './page-scripts.ts'
import type { EchoServer } from './server.ts'

const preferences = {
  'network.dns.forceResolve': '127.0.0.1',
  'network.proxy.type': 0,
  'dom.security.https_first': false,
  // Third-party cookies allowed and not partitioned, so that SameSite alone decides.
  'network.cookie.cookieBehavior': 0,
}

/** Finds Firefox: `FIREFOX_PATH`, else `firefox-esr` or `firefox` on the PATH; null if there is none. */
export function findFirefox() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = ['firefox-esr', 'firefox'].flatMap((name) => folders.map((folder) => join(folder, name)))
  return process.env.FIREFOX_PATH ?? candidates.find(isExecutable) ?? null
}

function isExecutable(file: string) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Opens Firefox over WebDriver BiDi as a judge. It tells no reasons: the header and `document.cookie` have to do.
 * @param executablePath see `findFirefox`
 * @param server where all requests go
 */
export async function openFirefox(executablePath: string, server: EchoServer): Promise<Judge> {
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    acceptInsecureCerts: true,
    extraPrefsFirefox: preferences,
  })
  const common = await openContainer(browser, server)
  const clear = () => sendBidi(browser, 'storage.deleteCookies', {})

  return {
    profile: 'firefox',
    version: await browser.version(),
    clear,
    replay: async (history) => {
      await clear()
      const isHaunted = mayLeaveGhosts(history)
      const container = isHaunted ? await openContainer(browser, server) : common
      const visits: Visit[] = []
      for (const exchange of history) visits.push(await container.visit(exchange))
      if (isHaunted) await container.close()
      return { visits, stored: null }
    },
    openPage: async () => judgePage(await browser.newPage()),
    close: () => browser.close(),
  }
}

/** Opens a jar apart from others, and in it a page of each origin as soon as it is visited. */
async function openContainer(browser: Browser, server: EchoServer) {
  const context = await browser.createBrowserContext()
  const pages = new Map<string, Promise<Page>>()
  const pageAt = (origin: string) => {
    const page = pages.get(origin) ?? openPage(context, server.address(origin))
    pages.set(origin, page)
    return page
  }
  const visit = async ({ url, via, lines }: Exchange): Promise<Visit> => {
    const page = await pageAt(new URL(url).origin)
    const at = new Date()
    const token = server.prepare(via === 'http' ? lines : [])
    const address = server.address(url, token)
    const script = via === 'http' ? null : await page.evaluate(assign, { address, lines })
    if (via === 'http') await page.evaluate(request, address)
    return { at, header: server.received(token), script, refused: null, withheld: null }
  }
  return { visit, close: () => context.close() }
}

/**
 * A page's process keeps a copy of the cookies that scripts may see. What a script assigns goes there first and
 * stays there, also when the browser refuses it for the sake of a Secure or HttpOnly cookie. No deletion gets there.
 */
function mayLeaveGhosts(history: History) {
  const lines = history.flatMap((exchange) => exchange.lines)
  const guarded = new Set(lines.filter((line) => /secure|httponly/i.test(line)).map(nameOf))
  const scripts = history.filter(({ via }) => via === 'document.cookie')
  return scripts.some((exchange) => exchange.lines.some((line) => guarded.has(nameOf(line))))
}

function nameOf(line: string) {
  return line.split(/[=;]/)[0]?.trim()
}

async function openPage(context: BrowserContext, address: string) {
  const page = await context.newPage()
  await page.goto(address)
  return page
}

function judgePage(page: Page): JudgePage {
  return {
    goto: async (address) => {
      await page.goto(address)
    },
    send: async (request) => {
      const arrived = leavesPage(request.way) ? page.waitForNavigation() : null
      await Promise.all([arrived, page.evaluate(send, request)])
    },
    close: () => page.close(),
  }
}

// Puppeteer's own ways to delete cookies leave the partitioned ones in the jar.
async function sendBidi(browser: Browser, method: string, parameters: object) {
  const { connection } = browser as Browser & {
    connection: { send: (method: string, parameters: object) => Promise<unknown> }
  }
  await connection.send(method, parameters)
}
