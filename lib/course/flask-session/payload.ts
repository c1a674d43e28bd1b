import { fromBase64url, toBase64url } from './base64url.ts'

/** More than any cookie holds, and little enough that a payload which unfolds to gigabytes does no harm. */
const MAX_INFLATED = 64 * 1024

/**
 * Packs a text as the first part of a session: base64, of zlib's output where that is shorter. A dot in front says so.
 * @example await packPayload('{"a":1}') // 'eyJhIjoxfQ'
 */
export async function packPayload(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text)
  const deflated = await throughStream(bytes, new CompressionStream('deflate'))
  // The dot is one octet too.
  return deflated.length < bytes.length - 1 ? `.${toBase64url(deflated)}` : toBase64url(bytes)
}

/** The first part of a session, opened layer by layer. Nobody needs a key for it. */
export interface OpenedPayload {
  isCompressed: boolean
  /** What base64 wrapped. */
  bytes: Uint8Array
  /** After zlib, where the payload is compressed. */
  text: string
}

/**
 * Opens what {@link packPayload} packed.
 * @returns null for what is no payload, and for one of more than 64 KB
 */
export async function openPayload(payload: string): Promise<OpenedPayload | null> {
  const isCompressed = payload.startsWith('.')
  const bytes = fromBase64url(isCompressed ? payload.slice(1) : payload)
  if (!bytes) return null
  try {
    const plain = isCompressed ? await throughStream(bytes, new DecompressionStream('deflate')) : bytes
    return { isCompressed, bytes, text: new TextDecoder('utf-8', { fatal: true }).decode(plain) }
  } catch {
    return null
  }
}

/** @throws an Error for bytes that the stream does not take, and once more than 64 KB have come out */
async function throughStream(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of readAll(new Blob([bytes]).stream().pipeThrough(stream))) {
    length += chunk.length
    if (length > MAX_INFLATED) throw new Error(`More than ${MAX_INFLATED} octets came out.`)
    chunks.push(chunk)
  }
  const all = new Uint8Array(length)
  let offset = 0
  for (const chunk of chunks) {
    all.set(chunk, offset)
    offset += chunk.length
  }
  return all
}

// Not every browser can iterate over a stream.
async function* readAll(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value
  } finally {
    await reader.cancel()
  }
}
