import type { History } from './histories.ts'

/**
 * Finds a shorter history that still differs, of which nothing can be left out any more.
 * @param differs replays and compares a history
 */
export async function shorten(
  history: History,
  differs: (history: History) => Promise<boolean>,
): Promise<History> {
  for (const shorter of shorterThan(history)) {
    if (await differs(shorter)) return await shorten(shorter, differs)
  }
  return history
}

/** The history without one exchange, then without one line, then without one attribute. */
function* shorterThan(history: History): Generator<History> {
  if (history.length > 1) yield* without(history)
  for (const [index, exchange] of history.entries()) {
    for (const lines of without(exchange.lines)) yield history.with(index, { ...exchange, lines })
    for (const [at, line] of exchange.lines.entries()) {
      const [pair = '', ...attributes] = line.split(';')
      for (const fewer of without(attributes)) {
        yield history.with(index, { ...exchange, lines: exchange.lines.with(at, [pair, ...fewer].join(';')) })
      }
    }
  }
}

/** From the end, so that what came later goes first. */
function* without<T>(items: T[]): Generator<T[]> {
  for (let index = items.length - 1; index >= 0; index--) yield items.toSpliced(index, 1)
}
