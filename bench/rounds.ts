import { ask } from './ask.ts'
import { measureLoad, type Load, type Measured } from './load.ts'
import { median } from './statistics.ts'

/** One of those that take turns, with what an answer of it must be. */
export interface Turn extends Omit<Load, 'seconds'> {
  name: string
  /** What must stand in the body of each path, unless it is compressed; `Set-Cookie` lines count too. */
  expected: string[]
}

export interface RoundOptions {
  rounds: number
  seconds: number
  hasWrk: boolean
}

/**
 * Measures all in turns, A B C A B C …, so that what else the machine does hits each of them alike.
 * @returns the medians of the rounds, by name
 * @throws an Error where an answer is wrong before or after a round, or one of a round was an error
 */
export async function alternate(
  turns: readonly Turn[],
  options: RoundOptions,
): Promise<Map<string, Measured>> {
  const { rounds, seconds, hasWrk } = options
  const results = new Map<string, Measured[]>(turns.map(({ name }) => [name, []]))
  for (const turn of turns) await measure(turn, { seconds: Math.min(1, seconds), hasWrk })
  for (let round = 0; round < rounds; round++) {
    for (const turn of turns) results.get(turn.name)?.push(await measure(turn, { seconds, hasWrk }))
  }
  return new Map([...results].map(([name, list]) => [name, mediansOf(list)]))
}

async function measure(
  turn: Turn,
  { seconds, hasWrk }: { seconds: number; hasWrk: boolean },
): Promise<Measured> {
  const length = await checkAnswers(turn)
  const measured = await measureLoad({ ...turn, seconds }, hasWrk)
  await checkAnswers(turn)
  // A redirect to the login or an empty page is no error to wrk, but it is much shorter.
  const isShort = measured.bytesPerRequest < length / 2
  if (measured.errors > 0 || isShort)
    throw new Error(`${turn.name}: ${measured.errors} errors, ${measured.bytesPerRequest} bytes an answer.`)
  return measured
}

/** @returns the mean length of the bodies */
async function checkAnswers({ name, origin, paths, headers, expected }: Turn): Promise<number> {
  let bytes = 0
  for (const [index, path] of paths.entries()) {
    const readable = await ask(origin + path, { ...headers, 'accept-encoding': 'identity' })
    const text = `${readable.headers['set-cookie']?.join('\n') ?? ''}\n${readable.body.toString()}`
    if (readable.status !== 200 || !text.includes(expected[index] ?? ''))
      throw new Error(`${name} answers ${path} by ${readable.status}, without “${expected[index]}”:\n${text}`)
    bytes += (await ask(origin + path, headers)).body.length
  }
  return bytes / paths.length
}

function mediansOf(list: readonly Measured[]): Measured {
  const of = (key: keyof Measured) => median(list.map((each) => each[key]))
  return {
    requestsPerSecond: of('requestsPerSecond'),
    p50: of('p50'),
    p95: of('p95'),
    p99: of('p99'),
    errors: of('errors'),
    bytesPerRequest: of('bytesPerRequest'),
  }
}
