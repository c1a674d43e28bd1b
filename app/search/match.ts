/** Something that can be found. */
export interface Entry {
  kind:
    | 'Page'
    | 'Lesson'
    | 'Step of a lesson'
    | 'Word'
    | 'Attribute'
    | 'Where people get stuck'
    | 'Reason of browsers'
    | 'Claim of a tutorial'
    | 'Line for the workbench'
  title: string
  text: string
  href: string
  /** Other names of it. */
  names?: readonly string[]
}

/** What was typed, judged: words to look for, or why there are none. */
export type Query = { words: string[] } | { problem: 'empty' | 'no words' | 'too long' }

export const longestQuery = 100

/** @example readQuery('Max Age!') // { words: ['max', 'age'] } */
export function readQuery(typed: string): Query {
  const text = typed.trim()
  if (text === '') return { problem: 'empty' }
  if (text.length > longestQuery) return { problem: 'too long' }
  const words = text.split(/\s+/).map(joined).filter(Boolean)
  return words.length === 0 ? { problem: 'no words' } : { words }
}

/**
 * Finds the entries in which every word occurs, the best first: the beginning of a word counts more than its middle, a
 * title more than a name, and a name more than the text; the whole of a
 * title or name counts most. Case, accents and hyphens do not count.
 * @example search([{ title: 'Max-Age', … }], ['maxage']) // that entry
 */
export function search(entries: readonly Entry[], words: readonly string[]): Entry[] {
  return entries
    .map((entry) => ({ entry, score: score(entry, words) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ entry }) => entry)
}

function score(entry: Entry, words: readonly string[]): number {
  const fields = fieldsOf(entry)
  const points = words.map((word) =>
    Math.max(...fields.map(({ parts, weight }) => weight * fit(parts, word))),
  )
  if (points.some((point) => point === 0)) return 0
  const { title, names = [] } = entry
  const whole = words.join('')
  const bonus = joined(title) === whole ? 60 : names.some((name) => joined(name) === whole) ? 30 : 0
  return points.reduce((sum, point) => sum + point, bonus)
}

/** How well a word is met: whole, as a beginning, inside, or not at all. */
function fit(parts: readonly string[], word: string): number {
  if (parts[0] === word) return 4
  if (parts.includes(word)) return 3
  if (parts.some((part) => part.startsWith(word))) return 2
  return word.length > 2 && parts.some((part) => part.includes(word)) ? 1 : 0
}

const fieldsByEntry = new WeakMap<Entry, { parts: string[]; weight: number }[]>()

function fieldsOf(entry: Entry) {
  let fields = fieldsByEntry.get(entry)
  if (!fields) {
    const { title, names = [], text } = entry
    fields = [
      { parts: partsOf(title), weight: 10 },
      { parts: names.flatMap(partsOf), weight: 6 },
      { parts: partsOf(text), weight: 1 },
    ]
    fieldsByEntry.set(entry, fields)
  }
  return fields
}

/** `SameSite` and `same-site` are read as one word, and as two. */
function partsOf(text: string): string[] {
  return text.split(/\s+/).flatMap((chunk) => {
    const words = chunk.replace(/([a-z])(?=[A-Z])/g, '$1-').split(/[^\p{L}\p{N}]+/u)
    return [...new Set([joined(chunk), ...words.map(joined)])].filter(Boolean)
  })
}

function joined(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}
