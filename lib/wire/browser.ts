/** Whose cookie rules a browser follows: an engine whose behaviour was measured, or null. */
export type MeasuredEngine = 'chromium' | 'firefox'

/**
 * Tells a browser's engine from its `User-Agent`. Safari, and every browser on iOS, is null: its rules were not
 * measured, so nothing is predicted for it.
 * @example engineOf('Mozilla/5.0 … Firefox/153.0') // 'firefox'
 */
export function engineOf(userAgent: string | null): MeasuredEngine | null {
  if (!userAgent || /iPhone|iPad|CriOS|FxiOS/.test(userAgent)) return null
  if (/Chrom(e|ium)\/\d/.test(userAgent)) return 'chromium'
  // Two tests: as one expression, with `.*` between, a header of a megabyte would take a minute.
  return /Gecko\/\d/.test(userAgent) && /Firefox\/\d/.test(userAgent) ? 'firefox' : null
}
