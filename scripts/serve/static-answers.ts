import type { IncomingMessage, OutgoingHttpHeader, RequestListener, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** What everybody gets for one path, with its body as it came and compressed. */
interface StaticAnswer {
  headers: [name: string, value: OutgoingHttpHeader][]
  etag: string | undefined
  plain: Buffer
  /** The best encoding first; empty until it is compressed, and for what does not get smaller. */
  encoded: { encoding: string; body: Buffer }[]
}

/**
 * Puts a memory before the app for what is the same for everybody: the app is asked once for each path, and from then
 * on its bytes and headers are sent without it, compressed once instead of for each request.
 * @param app answers what is not static, and each static path once; it must not compress
 * @param isStatic tells of a request's target, with its query, whether everybody gets the same there
 */
export function keepStaticAnswers(
  app: RequestListener,
  isStatic: (target: string) => boolean,
): RequestListener {
  const kept = new Map<string, StaticAnswer>()
  return (request, response) => {
    const target = request.url ?? ''
    const isWhole = request.headers.rsc === undefined && request.headers.range === undefined
    if (request.method !== 'GET' || !isWhole || !isStatic(target)) return app(request, response)
    const known = kept.get(target)
    if (known) return send(known, request, response)
    // What is kept for everybody must not depend on what this one has sent.
    const { host, connection } = request.headers
    request.headers = { ...(host && { host }), ...(connection && { connection }) }
    watchBody(response, (body) => {
      if (response.statusCode === 200) kept.set(target, staticAnswer(response, body))
    })
    app(request, response)
  }
}

function send(
  { headers, etag, plain, encoded }: StaticAnswer,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const isKnown = etag !== undefined && opaqueTags(request.headers['if-none-match']).includes(opaqueTag(etag))
  const accepted = (request.headers['accept-encoding'] ?? '').split(/[\s,]+/)
  const found = isKnown ? undefined : encoded.find(({ encoding }) => accepted.includes(encoding))
  for (const [name, value] of headers) {
    if (!isKnown || !name.startsWith('content-type')) response.setHeader(name, value)
  }
  if (isKnown) return void response.writeHead(304).end()
  if (found) response.setHeader('content-encoding', found.encoding)
  const body = found?.body ?? plain
  response.setHeader('content-length', body.length)
  response.writeHead(200).end(body)
}

/** What belongs to a connection, a moment or an encoding. */
const ofOneResponse = new Set(['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding'])

function staticAnswer(response: ServerResponse, plain: Buffer): StaticAnswer {
  const headers = Object.entries(response.getHeaders()).flatMap(([name, value]) =>
    value === undefined || ofOneResponse.has(name) ? [] : [[name, value] as [string, OutgoingHttpHeader]],
  )
  const vary = headers.find(([name]) => name === 'vary')
  if (vary) vary[1] = `${String(vary[1])}, Accept-Encoding`
  else headers.push(['vary', 'Accept-Encoding'])
  const etag = response.getHeader('etag')
  const answer: StaticAnswer = {
    headers,
    etag: typeof etag === 'string' ? etag : undefined,
    plain,
    encoded: [],
  }
  if (/text|javascript|json|svg/.test(String(response.getHeader('content-type')))) void encode(answer)
  return answer
}

/** Once for a path: it may take ten times as long as for a single answer. */
async function encode(answer: StaticAnswer): Promise<void> {
  const { plain } = answer
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length }
  const bodies = await Promise.all([
    promisify(brotliCompress)(plain, { params }).then((body) => ({ encoding: 'br', body })),
    promisify(gzip)(plain, { level: 9 }).then((body) => ({ encoding: 'gzip', body })),
  ])
  answer.encoded = bodies.filter(({ body }) => body.length < plain.length)
}

/** Collects what a response sends, and hands it over when all of it is sent. */
function watchBody(response: ServerResponse, onEnd: (body: Buffer) => void): void {
  const chunks: Buffer[] = []
  const collect = (chunk: unknown) => {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk))
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
  }
  const write = response.write.bind(response) as (...parts: unknown[]) => boolean
  const end = response.end.bind(response) as (...parts: unknown[]) => ServerResponse
  response.write = (...parts: unknown[]) => {
    collect(parts[0])
    return write(...parts)
  }
  response.end = (...parts: unknown[]) => {
    collect(parts[0])
    return end(...parts)
  }
  response.once('finish', () => onEnd(Buffer.concat(chunks)))
}

/** Tags are compared without their weakness (RFC 9110 §13.1.2). */
function opaqueTags(header: string | undefined): string[] {
  return header?.split(',').map((tag) => opaqueTag(tag.trim())) ?? []
}

function opaqueTag(tag: string): string {
  return tag.replace(/^W\//, '')
}
