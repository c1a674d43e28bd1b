import type { ServerResponse } from 'node:http'
import { isHtml } from './headers.ts'

/** More than an empty start of a compressed page, less than the start of any other. */
const START_BYTES = 64

/** Sends a response, whatever holds its head back. */
interface Sender {
  /** Sends this in place of all that is held; what comes afterwards goes nowhere. */
  replace: (status: number, headers: Record<string, string>, body: string) => void
}

/**
 * Holds the head of a page back until the page's first bytes come. Next sends the head as 200, with an empty chunk, before
 * it knows whether the page works, and says 500 afterwards, when nobody hears it.
 * @param beforeHead is asked before a head is sent, and may replace the response
 */
export function sendHeadLate(response: ServerResponse, beforeHead: (sender: Sender) => void): void {
  const writeHead = response.writeHead.bind(response) as (...parts: unknown[]) => ServerResponse
  const write = response.write.bind(response) as (...parts: unknown[]) => boolean
  const end = response.end.bind(response) as (...parts: unknown[]) => ServerResponse
  const flushHeaders = response.flushHeaders.bind(response)
  let head: unknown[] = []
  const held: unknown[][] = []
  let heldBytes = 0
  let isReplaced = false

  const sender: Sender = {
    replace: (status, headers, body) => {
      isReplaced = true
      for (const name of response.getHeaderNames()) response.removeHeader(name)
      writeHead(status, headers)
      end(body)
    },
  }
  const holds = () => !response.headersSent && isHtml(response.getHeader('content-type'))
  /** @returns whether the response has been replaced */
  const sendHead = (): boolean => {
    if (!isReplaced && !response.headersSent) beforeHead(sender)
    if (isReplaced) return true
    if (!response.headersSent) writeHead(response.statusCode, ...head)
    for (const parts of held.splice(0)) write(...parts)
    return false
  }

  response.writeHead = (status: number, ...rest: unknown[]) => {
    response.statusCode = status
    head = rest
    if (!isReplaced && !holds()) sendHead()
    return response
  }
  response.flushHeaders = () => {
    if (isReplaced || holds() || sendHead()) return
    flushHeaders()
  }
  response.write = (...parts: unknown[]) => {
    const [chunk] = parts
    if (!isReplaced && holds() && isBytes(chunk)) {
      held.push(parts)
      heldBytes += chunk.length
      if (heldBytes >= START_BYTES) sendHead()
      return true
    }
    return sendHead() || write(...parts)
  }
  response.end = (...parts: unknown[]) => (sendHead() ? response : end(...parts))
}

function isBytes(chunk: unknown): chunk is string | Uint8Array {
  return typeof chunk === 'string' || chunk instanceof Uint8Array
}
