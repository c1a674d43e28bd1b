// Next limits the body of an action and of a handler under `pages/api` to 1 MB, and that of a route handler not at all:
// `request.formData()` or `.json()` would let one request fill the memory.
const MAX_JSON_BYTES = 1024 * 1024
/** Far more than any form of the app's own can be. */
const MAX_FORM_BYTES = 64 * 1024

/**
 * Reads the form that a request brings.
 * @param maxBytes of the whole body
 * @returns the form, or the response that refuses it: 413, 415
 */
export async function readBoundedForm(
  request: Request,
  maxBytes = MAX_FORM_BYTES,
): Promise<FormData | Response> {
  const bytes = await readBytes(request, maxBytes)
  if (!bytes) return new Response('That is too long for this form.', { status: 413 })
  const headers = { 'content-type': request.headers.get('content-type') ?? '' }
  const form = await new Response(bytes, { headers }).formData().catch(() => null)
  return form ?? new Response('This address takes a form.', { status: 415 })
}

/** Reads the JSON that a request brings, of up to 1 MB; undefined, which no schema takes, when it is none. */
export async function readBoundedJson(request: Request): Promise<unknown> {
  const bytes = await readBytes(request, MAX_JSON_BYTES)
  try {
    return JSON.parse(bytes?.toString() ?? '')
  } catch {
    return undefined
  }
}

/** Reads a request's body; null, and no more is read, when it is longer than `maxBytes`. */
export async function readBytes({ body }: Request, maxBytes: number): Promise<Buffer<ArrayBuffer> | null> {
  const reader = body?.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.byteLength
    if (length > maxBytes) {
      // Not awaited, as `for await` would: of a cloned request it ends only when the other copy has been read.
      void reader?.cancel()
      return null
    }
    chunks.push(part.value)
  }
  return Buffer.concat(chunks)
}
