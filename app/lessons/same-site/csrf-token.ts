import 'server-only'
import { keyedHash } from '@/lib/auth/keyed-hash'

/** The token that belongs to a session: only who has the server's secret can make it. */
export function csrfTokenOf(sessionId: string): string {
  return keyedHash('lesson-csrf', sessionId)
}
