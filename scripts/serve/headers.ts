import type { OutgoingHttpHeader, ServerResponse } from 'node:http'
import { contentSecurityPolicy, securityHeaders } from '../../lib/security-headers.ts'

/** What decides about a response's default headers. */
interface Facts {
  path: string
  status: number
  isDocument: boolean
  /** The policy of a page that is rendered for this request; undefined for all else. */
  policy?: string | undefined
}

/**
 * Makes the function that lists a response's security headers.
 * @param inlineScripts what each static page's policy must allow, by path; undefined: the development server
 * @param images by path, other origins whose pictures a static page shows
 * @example const headersOf = createSecurityHeaders({ isHttps: false, inlineScripts: record.inlineScripts })
 */
export function createSecurityHeaders(options: {
  isHttps: boolean
  inlineScripts: Record<string, string[]> | undefined
  images?: Record<string, string[]>
}) {
  const isDev = !options.inlineScripts
  const common = securityHeaders(options)
  const withPolicy = (scripts: string[], images?: string[]) => {
    const policy = contentSecurityPolicy({ scripts, isDev, ...(images && { images }) })
    return Object.entries({ ...common, 'content-security-policy': policy })
  }
  const plain = withPolicy([])
  const pages = new Map(
    Object.entries(options.inlineScripts ?? {}).map(([path, list]) => [
      path,
      withPolicy(list, options.images?.[path]),
    ]),
  )
  return ({ path, status, isDocument, policy }: Facts): Iterable<[string, string]> => {
    if (isDocument && policy) return Object.entries({ ...common, 'content-security-policy': policy })
    // A policy binds documents; a kilobyte of hashes on each file and prefetch would be for nothing. A 304 has
    // no content type, and its policy replaces that of the document in the browser's cache.
    if (!isDocument && status !== 304) return plain
    const page = status >= 500 ? '/_global-error' : status === 404 ? '/_not-found' : path
    return pages.get(page) ?? pages.get('/_not-found') ?? plain
  }
}

/**
 * Adds headers to a response at the moment it is sent, each only where Next, proxy.ts or a route handler has
 * set none: set before, they would win over a route handler's own, which Next then leaves out.
 */
export function addHeadersWhenSent(
  response: ServerResponse,
  headersOf: (status: number, isDocument: boolean) => Iterable<[string, string]>,
): void {
  const writeHead = response.writeHead.bind(response) as (...parts: unknown[]) => ServerResponse
  response.writeHead = (status: number, ...rest: unknown[]) => {
    const isDocument = isHtml(response.getHeader('content-type'))
    for (const [name, value] of headersOf(status, isDocument)) {
      if (!response.hasHeader(name)) response.setHeader(name, value)
    }
    return writeHead(status, ...rest)
  }
}

/** Whether a content type is that of a document. */
export function isHtml(contentType: OutgoingHttpHeader | undefined): boolean {
  return typeof contentType === 'string' && contentType.startsWith('text/html')
}
