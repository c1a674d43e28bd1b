import 'server-only'
import { headers } from 'next/headers'
import { crossOriginReason } from './same-origin.ts'

/**
 * For server actions. Next compares Origin with Host before an action runs; this also refuses where no Origin is sent.
 * @throws an Error when the request did not come from this site
 */
export async function requireSameOrigin(): Promise<void> {
  const reason = crossOriginReason(await headers())
  if (reason) throw new Error(`A server action was refused: ${reason}.`)
}
