import type { OutgoingHttpHeader, RequestListener, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { isHtml } from './headers.ts'

/** What everybody gets for one path, with its body as it came and compressed. */
interface StaticAnswer {
  headers: [name: string, value: OutgoingHttpHeader][]
  etag: string | undefined
  plain: Buffer
  /** The best encoding first; empty for what does not get smaller. */
  encoded: { encoding: string; body: Buffer }[]
}

/** What a request says of what it can use. */
interface Accepted {
  encodings: string[]
  /** The entity tags of what its browser has. */
  tags: string[]
}

/** Completes a document before it is kept. */
export type Finish = (target: string, html: Buffer) => Buffer

/**
 * Puts a memory before the app for what is the same for everybody: the app is asked once for each path, and from then
 * on its bytes and headers are sent without it, compressed once instead of for each request.
 * @param app answers what is not static, and each static path once; it must not compress
 * @param sharedAddressOf tells of a request's target the address whose answer it gets, the same for everybody: a page's path
 *   without the query, which only its scripts read. Null for what is not the same for everybody
 * @param finish adds to a document what only the server knows
 */
export function keepStaticAnswers(
  app: RequestListener,
  sharedAddressOf: (target: string) => string | null,
  finish: Finish = (_target, html) => html,
): RequestListener {
  const kept = new Map<string, StaticAnswer>()
  return (request, response) => {
    const { method, url = '', headers } = request
    const isWhole = headers.rsc === undefined && headers.range === undefined
    const target = method === 'GET' && isWhole ? sharedAddressOf(url) : null
    if (target === null) return app(request, response)
    const accepted = {
      encodings: headers['accept-encoding']?.split(/[\s,]+/) ?? [],
      tags: headers['if-none-match']?.split(',').map((tag) => opaqueTag(tag.trim())) ?? [],
    }
    const known = kept.get(target)
    if (known) return send(known, accepted, response)
    // What is kept for everybody must not depend on what this one has sent.
    request.headers = headers.host === undefined ? {} : { host: headers.host }
    request.url = target
    holdBack(response, async (body) => {
      // The recorder reads it, and shows what the client has sent.
      request.url = url
      if (response.statusCode !== 200) return void response.end(body)
      const answer = await makeAnswer(
        response,
        isHtml(response.getHeader('content-type')) ? finish(target, body) : body,
      )
      kept.set(target, answer)
      send(answer, accepted, response)
    })
    app(request, response)
  }
}

function send(answer: StaticAnswer, { encodings, tags }: Accepted, response: ServerResponse): void {
  const { headers, etag, plain, encoded } = answer
  const isKnown = etag !== undefined && tags.includes(opaqueTag(etag))
  for (const [name, value] of headers) response.setHeader(name, value)
  if (isKnown) {
    response.removeHeader('content-type')
    return void response.writeHead(304).end()
  }
  const found = encoded.find(({ encoding }) => encodings.includes(encoding))
  if (found) response.setHeader('content-encoding', found.encoding)
  const body = found?.body ?? plain
  response.setHeader('content-length', body.length)
  response.writeHead(200).end(body)
}

async function makeAnswer(response: ServerResponse, plain: Buffer): Promise<StaticAnswer> {
  response.removeHeader('content-length')
  response.appendHeader('vary', 'Accept-Encoding')
  const headers = Object.entries(response.getHeaders()).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as [string, OutgoingHttpHeader]],
  )
  const etag = response.getHeader('etag')
  const isText = /text|javascript|json|svg/.test(String(response.getHeader('content-type')))
  const encoded = isText ? await encode(plain) : []
  return { headers, etag: typeof etag === 'string' ? etag : undefined, plain, encoded }
}

/** Once for a path: it may take ten times as long as for a single answer. */
async function encode(plain: Buffer): Promise<StaticAnswer['encoded']> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length }
  const bodies = await Promise.all([
    promisify(brotliCompress)(plain, { params }).then((body) => ({ encoding: 'br', body })),
    promisify(gzip)(plain, { level: 9 }).then((body) => ({ encoding: 'gzip', body })),
  ])
  return bodies.filter(({ body }) => body.length < plain.length)
}

/** Collects what the app sends instead of sending it, and hands it over when the app has ended the response. */
function holdBack(response: ServerResponse, onEnd: (body: Buffer) => Promise<void>): void {
  const own = {
    write: response.write.bind(response),
    end: response.end.bind(response),
    writeHead: response.writeHead.bind(response),
    flushHeaders: response.flushHeaders.bind(response),
  }
  const chunks: Buffer[] = []
  const collect = (chunk: unknown) => {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk))
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
    return true
  }
  response.flushHeaders = () => undefined
  response.writeHead = (status: number, ...rest: unknown[]) => {
    response.statusCode = status
    const headers = rest.findLast((part) => typeof part === 'object' && part !== null)
    for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value as string)
    return response
  }
  response.write = collect
  response.end = (chunk?: unknown) => {
    collect(chunk)
    Object.assign(response, own)
    onEnd(Buffer.concat(chunks)).catch((error: unknown) => response.destroy(error as Error))
    return response
  }
}

/** Tags are compared without their weakness (RFC 9110 §13.1.2). */
function opaqueTag(tag: string): string {
  return tag.replace(/^W\//, '')
}
