import { portInUse } from '../setup/port.mjs'
import { hasCode } from './listen.ts'

/**
 * Says why the server does not start, in the words for whoever has started it.
 */
export function reasonOf(error: unknown): string {
  if (hasCode(error, 'EADDRINUSE')) return portInUse(Number(process.env.PORT || 3000))
  return error instanceof Error ? error.message : String(error)
}
