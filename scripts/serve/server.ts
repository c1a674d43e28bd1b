import type { IncomingMessage, RequestListener } from 'node:http'
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { getEnv } from '../../lib/env.ts'
import { noncePolicy } from '../../lib/nonce-policy.ts'
import { pingDatabase } from '../../lib/readiness-hook.ts'
import { probedUntil } from '../../lib/wire/probe.ts'
import { flushOwnRecorder } from '../../lib/wire/recorder-hook.ts'
import { readBuildRecord } from '../setup/build-record.ts'
import { root } from '../setup/run.mjs'
import { createClientAddress } from './client-address.ts'
import { createDrain } from './drain.ts'
import { addHeadersWhenSent, createSecurityHeaders } from './headers.ts'
import { createHealth } from './health.ts'
import { createSiteOf, setForwardedHeaders, type Site } from './host.ts'
import { listen } from './listen.ts'
import { withLiveAnswers } from './live-answer.ts'
import { withAddress } from './page-address.ts'
import { firstStatus, ownAddress } from './ready.ts'
import { findRefusal, missing, refuse } from './refusal.ts'
import { dropForeignHeaders, isInternal, routeOn } from './site-routes.ts'
import { keepStaticAnswers } from './static-answers.ts'

const noBuild = 'There is no finished build. Run: npm run build'

/** A server that answers requests. */
export interface RunningServer {
  /** Says at `/readyz` that it is about to stop, and goes on as before. */
  announceStop: () => void
  /** Takes no new connection; those that are there go on as before. */
  stopAccepting: () => void
  /**
   * Finishes what is under way, within ten seconds.
   * @returns the exit code: 0, or 1 when a request was cut off
   */
  stop: () => Promise<0 | 1>
}

/**
 * Starts the server of this process: Next.js behind a check of the Host header, with security headers, 1 MiB of
 * request headers, and a stop that loses no request. It listens only when its first page has come out right.
 * @param options.isDev as the development server
 * @throws an Error for the reader when it does not work
 */
export async function startServer({ isDev }: { isDev: boolean }): Promise<RunningServer> {
  const record = isDev ? undefined : readBuildRecord(root)
  if (!isDev && !record) throw new Error(noBuild)
  const env = getEnv()
  const { HOST: host, PORT: port, APP_ORIGIN: origin } = env
  // Where Next finds itself, when it renders the page that a server action redirects to.
  process.env.__NEXT_PRIVATE_ORIGIN = `http://${ownAddress(host)}:${port}`
  // Next tells by it whether a page and the server that it asks are of one build.
  if (record) process.env.NEXT_DEPLOYMENT_ID = record.deploymentId
  const { prepareApp } = await importApp(isDev)
  const app = await prepareApp({ isDev, port })

  const siteOf = createSiteOf(env)
  const addressOf = createClientAddress(env.TRUSTED_PROXIES)
  const headersOf = createSecurityHeaders({
    isHttps: origin.startsWith('https:'),
    inlineScripts: record?.inlineScripts,
    images: {
      '/cross-site': env.LAB_SUBDOMAINS ?? [],
      '/lessons/path-and-domain': env.LAB_SUBDOMAINS ?? [],
    },
  })
  const staticPages = new Set(record?.staticPages)
  const staticFiles = new Set(
    record?.staticFiles.flatMap((file) => [file, `${file}?dpl=${record.deploymentId}`]),
  )
  const sharedAddressOf = (target: string) => {
    // Next leads a probe to its handler, whatever page has the path.
    if (probedUntil(target) !== null) return null
    const [path = ''] = target.split('?', 1)
    if (staticPages.has(path)) return path
    return staticFiles.has(target) ? target : null
  }
  // What the build has begun and not finished: a page that is rendered for each request. Without groups theirs is the
  // page of an address that is not there, which is a static one.
  const dynamicPages = new Set(
    Object.keys(record?.inlineScripts ?? {})
      .filter((path) => !staticPages.has(path))
      .filter((path) => env.CLASSROOM === '1' || !path.startsWith('/classroom')),
  )
  // In development Next does all of it, which follows what is edited.
  const answer = isDev
    ? app.answer
    : withLiveAnswers(
        keepStaticAnswers(app.answer, sharedAddressOf, (path, html) => withAddress(html, origin, path)),
      )
  let isDraining = () => false
  let isAnnounced = false
  const isLeaving = () => isAnnounced || isDraining()
  const answerHealth = createHealth({ isLeaving, ping: pingDatabase })

  const onRequest: RequestListener = (request, response) => {
    const target = request.url ?? ''
    const [path = ''] = target.split('?', 1)
    const policy = dynamicPages.has(path) ? noncePolicy(path) : undefined
    setPolicy(request, policy)
    addHeadersWhenSent(response, (status, isDocument) => {
      if (isDraining()) response.setHeader('connection', 'close')
      return headersOf({ path, status, isDocument, policy })
    })
    if (answerHealth(request, response)) return
    const site = siteOf(request.headers.host)
    const refusal = findRefusal(target, site, origin)
    if (refusal || !site) return refuse(request, response, refusal ?? missing)
    const address = addressOf(request)
    if (!admit(request, site)) return refuse(request, response, missing)
    setForwardedHeaders(request, new URL(site.origin), address)
    answer(request, response)
  }

  const status = isDev ? 200 : await firstStatus(onRequest, origin)
  if (status >= 500) throw new Error(`Cookie Lab does not work: its first page answers ${status}.`)

  const { servers } = await listen({ host, port, onRequest })
  if (isDev) {
    for (const server of servers) {
      server.on('upgrade', (request, socket, head) => {
        if (siteOf(request.headers.host)?.kind === 'app') app.upgrade(request, socket, head)
        else socket.destroy()
      })
    }
  }
  const connections = createDrain(servers)
  isDraining = connections.isDraining
  return {
    announceStop: () => {
      isAnnounced = true
    },
    stopAccepting: connections.stopAccepting,
    stop: async () => {
      const cut = isDev ? 0 : await connections.drain()
      await Promise.race([Promise.all([flushOwnRecorder(), app.close()]), sleep(1000)])
      return cut === 0 ? 0 : 1
    },
  }
}

/** Tells Next the policy of a page, and with it the nonce; one that the client has sent is not believed. */
function setPolicy(request: IncomingMessage, policy: string | undefined): void {
  if (policy === undefined) delete request.headers['content-security-policy']
  else request.headers['content-security-policy'] = policy
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
  // What was compiled at the last start need not be again. Where nothing can be written, it is.
  enableCompileCache(join(root, 'node_modules', '.cache', 'compiled'))
  return import('./app.ts')
}
