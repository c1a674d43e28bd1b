import { refuseCrossOrigin } from './refuse-cross-origin.ts'

/** Far more than a username, a password and an address can be. */
const MAX_BYTES = 64 * 1024

/**
 * Reads what a form of this site has sent. Next limits the body of an action to 1 MB and that of a route handler not
 * at all: without a limit of its own, one request could fill the memory.
 * @param maxBytes of the whole body
 * @returns the form, or the response that refuses it: 403, 413, 415
 */
export async function readForm(request: Request, maxBytes = MAX_BYTES): Promise<FormData | Response> {
  const refusal = refuseCrossOrigin(request)
  if (refusal) return refusal
  const bytes = await readBytes(request, maxBytes)
  if (!bytes) return new Response('That is too long for this form.', { status: 413 })
  const headers = { 'content-type': request.headers.get('content-type') ?? '' }
  const form = await new Response(bytes, { headers }).formData().catch(() => null)
  return form ?? new Response('This address takes a form.', { status: 415 })
}

async function readBytes({ body }: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body ?? []) {
    length += chunk.byteLength
    if (length > maxBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
