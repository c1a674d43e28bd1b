import type { z } from 'zod'

/** The 400 for input that a schema refused: nothing was set, and each problem says where it is. */
export function badRequest(error: z.ZodError): Response {
  const issues = error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  return Response.json({ error: 'The input is not valid; nothing was changed.', issues }, { status: 400 })
}
