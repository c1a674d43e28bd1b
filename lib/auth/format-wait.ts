/**
 * Says a time to wait in words; minutes are rounded up, so that nobody comes too early.
 * @example formatWait(61) // '2 minutes'
 */
export function formatWait(seconds: number): string {
  const [count, unit] =
    seconds < 60 ? [Math.max(1, Math.ceil(seconds)), 'second'] : [Math.ceil(seconds / 60), 'minute']
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
