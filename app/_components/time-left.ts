/** A span of time in words, rounded: `in 90 s`, `in 3 hours`, and `over` for none. */
export function timeLeft(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  if (seconds <= 0) return 'over'
  if (seconds < 120) return `in ${seconds} s`
  if (seconds < 7200) return `in ${Math.round(seconds / 60)} minutes`
  return seconds < 172_800
    ? `in ${Math.round(seconds / 3600)} hours`
    : `in ${Math.round(seconds / 86_400)} days`
}
