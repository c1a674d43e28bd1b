import type { InlineCode, Nodes, Parents, PhrasingContent, Root, Text } from 'mdast'

/** A word of the glossary, and how lessons write it. */
export interface LinkedTerm {
  id: string
  written: readonly string[]
  /** How backticks hold it, and nothing else: attributes. */
  code: readonly string[]
}

interface Options {
  terms: readonly LinkedTerm[]
  /** How many words of a lesson are links: more, and it is no calm text any more. */
  atMost: number
}

/** A place in the text of a lesson where a word of the glossary first appears. */
interface Appearance {
  id: string
  node: Text | InlineCode
  parent: Parents
  start: number
  end: number
}

/**
 * Links words of the glossary where they first appear in a lesson; a plugin of remark, whose options can be written as
 * JSON, as Turbopack demands. Headings, links, code, tables and what JSX writes itself stay as they are, but for code
 * that is an attribute and nothing else.
 */
export default function linkTerms({ terms, atMost }: Options) {
  const idByWord = new Map(
    terms.flatMap(({ id, written, code }) => [...written, ...code].map((word) => [fold(word), id])),
  )
  const text = anyOf(terms.flatMap(({ written }) => written))
  const inlineCode = anyOf(terms.flatMap(({ code }) => code))
  const patterns = {
    text: new RegExp(`(?<![\\w-])(?:${text})(?![\\w-])`, 'gi'),
    inlineCode: new RegExp(`^(?:${inlineCode})$`, 'gi'),
  }

  return (tree: Root): void => {
    const seen = new Map<string, Appearance>()
    for (const { node, parent } of textsIn(tree)) {
      for (const { 0: word, index } of node.value.matchAll(patterns[node.type])) {
        const id = idByWord.get(fold(word)) ?? idByWord.get(fold(word).replace(/s$/, ''))
        if (!id || seen.has(id) || seen.size === atMost) continue
        seen.set(id, { id, node, parent, start: index, end: index + word.length })
      }
    }
    // From behind: what lies before a link keeps its place.
    for (const appearance of [...seen.values()].toReversed()) insertLink(appearance)
  }
}

const closed = new Set(['heading', 'link', 'linkReference', 'table', 'mdxJsxTextElement'])
const closedElements = new Set(['a', 'button', 'label', 'legend', 'summary'])

function* textsIn(parent: Nodes): Generator<Pick<Appearance, 'node' | 'parent'>> {
  if (!('children' in parent) || closed.has(parent.type)) return
  if ('name' in parent && closedElements.has(String(parent.name))) return
  for (const node of parent.children) {
    if (node.type === 'text' || node.type === 'inlineCode') yield { node, parent }
    else yield* textsIn(node)
  }
}

function insertLink({ id, node, parent, start, end }: Appearance): void {
  const children: Nodes[] = parent.children
  const place = children.indexOf(node)
  const url = `/glossary#${id}`
  if (node.type === 'inlineCode') {
    children[place] = { type: 'link', url, children: [node] }
    return
  }
  const text = (value: string): PhrasingContent[] => (value === '' ? [] : [{ type: 'text', value }])
  const word = text(node.value.slice(start, end))
  const rest = text(node.value.slice(end))
  node.value = node.value.slice(0, start)
  children.splice(place + 1, 0, { type: 'link', url, children: word }, ...rest)
}

/** One spelling for `session id`, `Session-ID` and a word that goes over two lines. */
function fold(word: string): string {
  return word.toLowerCase().replace(/[\s-]+/g, ' ')
}

/** A pattern for any of the words. The longest is tried first: `session cookie` is not `session`. */
function anyOf(words: string[]): string {
  const folded = new Set(words.map(fold))
  return [...folded]
    .toSorted((a, b) => b.length - a.length)
    .map(loosely)
    .join('|')
}

/** A pattern for a folded word, in the plural too. */
function loosely(word: string): string {
  return `${word.replace(/[.+]/g, '\\$&').replaceAll(' ', '[\\s-]')}s?`
}
