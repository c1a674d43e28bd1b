/**
 * Runs in `<head>` before the first paint: a static page is the same bytes for everybody, so only the browser
 * can read the theme cookie in time. One constant text, so that its hash can stand in the CSP.
 */
export const themeScript =
  '(m=>{if(m)document.documentElement.dataset.theme=m[1]})(document.cookie.match(/(?:^|; )theme=(light|dark)(?:;|$)/))'

export type Theme = 'light' | 'dark'

/** The chosen theme, or null: the system decides. */
export function parseTheme(value: unknown): Theme | null {
  return value === 'light' || value === 'dark' ? value : null
}
