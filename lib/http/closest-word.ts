/**
 * Finds the word that a misspelt one was meant to be, for a hint.
 * @param text what was written; case, hyphens and quotes do not count
 * @param words the correct spellings
 * @returns the nearest word if at most two letters are wrong, missing or superfluous; null if none is near
 * @example closestWord('MaxAge', ['Max-Age', 'Path']) // 'Max-Age'
 */
export function closestWord(text: string, words: readonly string[]): string | null {
  // No word is so short or so long, even with two letters missing or too many.
  if (text.length < 3 || text.length > 16) return null
  const written = letters(text)
  let closest: string | null = null
  let least = 3
  for (const word of words) {
    const distance = editDistance(written, letters(word))
    // `x` is two letters away from `Lax`, but nobody would say it was meant.
    if (distance < least && distance < word.length - 2) [closest, least] = [word, distance]
  }
  return closest
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/g, '')
}

/** Levenshtein's: how many letters must be changed, added or removed. */
function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [row, letter] of [...from].entries()) {
    const current = [row + 1]
    for (const [column, other] of [...to].entries()) {
      const replaced = Number(previous[column]) + (letter === other ? 0 : 1)
      current.push(Math.min(replaced, Number(previous[column + 1]) + 1, Number(current[column]) + 1))
    }
    previous = current
  }
  return Number(previous.at(-1))
}
