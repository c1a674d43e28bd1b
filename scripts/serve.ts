import type { IncomingMessage, RequestListener } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { getEnv, parseEnv } from '../lib/env.ts'
import { createClientAddress } from './serve/client-address.ts'
import { createDrain } from './serve/drain.ts'
import { addHeadersWhenSent, createSecurityHeaders } from './serve/headers.ts'
import { createSiteOf, setForwardedHeaders, type Site } from './serve/host.ts'
import { hasCode, listen } from './serve/listen.ts'
import { firstStatus, ownAddress } from './serve/ready.ts'
import { findRefusal, missing, refuse } from './serve/refusal.ts'
import { stopAtSignal } from './serve/signals.ts'
import { dropForeignHeaders, isInternal, routeOn } from './serve/site-routes.ts'
import { readBuildRecord } from './setup/build-record.ts'
import { portInUse } from './setup/port.mjs'
import { endWithParent, root } from './setup/run.mjs'
import { flushRecorder } from '../lib/wire/recorder-hook.ts'

/**
 * Serves Cookie Lab: Next.js behind a check of the Host header, with security headers, 1 MiB of request
 * headers, and a stop that loses no request. `--dev` makes it the development server.
 */
async function serve(isDev: boolean): Promise<void> {
  const record = isDev ? undefined : readBuildRecord(root)
  if (!isDev && !record) throw new Error('There is no finished build. Run: npm run build')

  const { HOST: host, PORT } = parseEnv(process.env)
  const prepared = Promise.withResolvers<RequestListener>()
  const { servers, port } = await listen({
    host,
    port: PORT,
    onRequest: (request, response) => void prepared.promise.then((answer) => answer(request, response)),
  })
  // With PORT=0 the port is known only now; APP_ORIGIN follows it, here and in the app.
  process.env.PORT = String(port)
  const origins = getEnv()
  const { APP_ORIGIN } = origins
  // Where Next finds itself, when it renders the page that a server action redirects to.
  process.env.__NEXT_PRIVATE_ORIGIN = `http://${ownAddress(host)}:${port}`

  const { isDraining, drain } = createDrain(servers)
  let close = () => Promise.resolve()
  endWithParent()
  stopAtSignal(async () => {
    const cut = isDev ? 0 : await drain()
    await Promise.race([flushRecorder(), sleep(2000)])
    await Promise.race([close(), sleep(500)])
    process.exit(cut === 0 ? 0 : 1)
  })

  const siteOf = createSiteOf(origins)
  const addressOf = createClientAddress(origins.TRUSTED_PROXIES)
  const headersOf = createSecurityHeaders({
    isHttps: APP_ORIGIN.startsWith('https:'),
    inlineScripts: record?.inlineScripts,
    images: {
      '/cross-site': origins.LAB_SUBDOMAINS ?? [],
      '/lessons/path-and-domain': origins.LAB_SUBDOMAINS ?? [],
    },
  })
  const { prepareApp } = await importApp(isDev)
  const app = await prepareApp({ isDev, port, servers, isOurs: (header) => siteOf(header)?.kind === 'app' })
  close = app.close

  prepared.resolve((request, response) => {
    const target = request.url ?? ''
    const [path = ''] = target.split('?', 1)
    addHeadersWhenSent(response, (status, isDocument) => {
      if (isDraining()) response.setHeader('connection', 'close')
      return headersOf({ path, status, isDocument })
    })
    const site = siteOf(request.headers.host)
    const refusal = findRefusal(target, site, APP_ORIGIN)
    if (refusal || !site) return refuse(request, response, refusal ?? missing)
    const address = addressOf(request)
    if (!admit(request, site)) return refuse(request, response, missing)
    setForwardedHeaders(request, new URL(site.origin), address)
    app.answer(request, response)
  })

  const status = isDev ? 200 : await firstStatus({ host, port, origin: APP_ORIGIN })
  if (status >= 500) throw new Error(`Cookie Lab does not work: its first page answers ${status}.`)
  console.log(`Cookie Lab is ready: ${APP_ORIGIN}`)
  process.send?.({ origin: APP_ORIGIN })
}

/** Leads a request for one of the other hosts to its handler; false: that host has no such page. */
function admit(request: IncomingMessage, { kind }: Site): boolean {
  const target = request.url ?? ''
  if (kind === 'app') return !isInternal(target.split('?', 1)[0] ?? '')
  const route = routeOn(kind, target)
  if (route === undefined) return false
  request.url = route
  dropForeignHeaders(request)
  return true
}

/** Loads Next and React once NODE_ENV is right: they choose their code by it. */
function importApp(isDev: boolean) {
  const NODE_ENV = isDev ? 'development' : 'production'
  Object.assign(process.env, { NODE_ENV, NEXT_TELEMETRY_DISABLED: '1' })
  return import('./serve/app.ts')
}

try {
  await serve(process.argv.includes('--dev'))
} catch (error) {
  const isTaken = hasCode(error, 'EADDRINUSE')
  console.error(
    isTaken ? portInUse(Number(process.env.PORT || 3000)) : error instanceof Error ? error.message : error,
  )
  process.exit(1)
}
