/** What stands in a `User-Agent`, and what it is called. The first that is found counts. */
const browsers = [
  ['Edg', 'Edge'],
  ['OPR/', 'Opera'],
  ['Opera', 'Opera'],
  ['SamsungBrowser/', 'Samsung Internet'],
  ['Firefox/', 'Firefox'],
  ['FxiOS/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Chromium/', 'Chrome'],
  ['CriOS/', 'Chrome'],
  ['Safari/', 'Safari'],
  ['curl/', 'curl'],
] as const

const systems = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['CrOS', 'ChromeOS'],
  ['Windows', 'Windows'],
  ['Macintosh', 'macOS'],
  ['Linux', 'Linux'],
] as const

/**
 * Says in words which browser and system a `User-Agent` claims. All of them claim to be Safari or Chrome as well, so
 * the order of the tables matters. Only the words are kept: enough for an owner, too little to tell people apart.
 * @example describeDevice('Mozilla/5.0 (Windows NT 10.0; …) Gecko/20100101 Firefox/153.0') // Firefox, Windows
 */
export function describeDevice(userAgent: string | null): { browser: string; system: string } {
  return { browser: find(browsers, userAgent), system: find(systems, userAgent) }
}

function find(table: readonly (readonly [token: string, name: string])[], userAgent: string | null): string {
  return table.find(([token]) => userAgent?.includes(token))?.[1] ?? ''
}
