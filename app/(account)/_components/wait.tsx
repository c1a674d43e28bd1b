import { waitWords } from '@/lib/auth/wait-words'

/** How long a form cannot be sent again; nothing when that is over. */
export function Wait({ until }: { until: number | undefined }) {
  const seconds = until === undefined ? 0 : (until - Date.now()) / 1000
  return seconds > 0 ? `Try again in ${waitWords(seconds)}.` : null
}
