import { z } from 'zod'

const refusalSchema = z.object({
  status: z.int().min(200).max(599),
  headers: z.record(z.string(), z.string()).default({}),
})

/**
 * Answers with what a gap describes. The text repeats the header `Allow`, because the check sees no headers.
 * @throws an Error where it describes no answer
 */
export function refuse(method: string, refusal: unknown): Response {
  const parsed = refusalSchema.safeParse(refusal)
  if (!parsed.success) throw new Error('A refusal is an object: { status: …, headers: { … } }.')
  const headers = new Headers(parsed.data.headers)
  const text = `${method} is refused. Allow: ${headers.get('allow') ?? 'nothing said'}`
  return new Response(text, { status: parsed.data.status, headers })
}
