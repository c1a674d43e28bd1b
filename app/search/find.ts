import { longestQuery, readQuery, search, type Entry } from './match'

/** What a search comes to: what was found, and what is to be said of it. */
export interface Found {
  results: readonly Entry[]
  message: string
}

/** Searches for what somebody has typed, whatever that is. */
export function find(entries: readonly Entry[], typed: string): Found {
  const query = readQuery(typed)
  if ('problem' in query) return { results: [], message: problems[query.problem] }
  const results = search(entries, query.words)
  const count = results.length
  if (count === 0) return { results, message: nothing }
  return { results, message: count === 1 ? '1 result' : `${count} results` }
}

const problems = {
  empty: 'Type a word: a lesson, an attribute, a reason, what you see going wrong.',
  'no words': 'There is no letter and no digit in it. Try a word, as “Max-Age” or “logout”.',
  'too long': `That is too long to look for: ${longestQuery} characters at most. Try one or two words of it.`,
}

const nothing =
  'Nothing found. Every word must occur: try fewer, or a name as it stands in the line, as “SameSite”. The glossary has all words, “Where people get stuck” what goes wrong.'
