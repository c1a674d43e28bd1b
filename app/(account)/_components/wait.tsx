import { formatWait } from '@/lib/auth/format-wait'

/** How long a form cannot be sent again; nothing when that is over. */
export function Wait({ until }: { until: number | undefined }) {
  const seconds = until === undefined ? 0 : (until - Date.now()) / 1000
  return seconds > 0 ? `Try again in ${formatWait(seconds)}.` : null
}
