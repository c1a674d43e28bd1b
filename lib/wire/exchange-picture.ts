import { effectiveCookieName } from '../http/set-cookie.ts'
import type { ExplainedReason, Outcome } from './outcome.ts'
import type { WireEntry, WireLine } from './wire-entry.ts'

/** What became of a cookie at the browser's jar; 'lost': it did not come back; 'unseen': nobody can know yet. */
export type Fate = 'stored' | 'refused' | 'deleted' | 'lost' | 'unseen'

/** A cookie on its way to the jar. */
export interface ArrivingCookie {
  name: string
  fate: Fate
  reasons: readonly ExplainedReason[]
}

/** One way across the wire; `none` is said where no cookie goes along. */
export type Lane = { text: string; none: string } & (
  | { from: 'browser'; cookies: readonly { name: string }[] }
  | { from: 'server'; cookies: readonly ArrivingCookie[] }
)

/** What crossed, to be drawn: the lanes in the order of time, and the names that are then in the jar. */
export interface ExchangePicture {
  lanes: readonly Lane[]
  jar: readonly string[]
}

/** How many cookies of a lane, or of the jar, are drawn. */
export const SHOWN_COOKIES = 3

const NONE = 'none of yours'

/** An exchange as the learner's own cookies see it: those of the app and of other applications are left out. */
export function pictureOfEntry(entry: WireEntry): ExchangePicture {
  // One without a name is drawn as a server reads it, and as `effectiveCookieName` calls it on its way to the jar.
  const brought = (entry.cookies ?? []).flatMap(({ name, value }) =>
    value === null ? [] : [{ name: name || value }],
  )
  const arriving = entry.lines
    .filter(({ isOwn }) => !isOwn)
    .map((line) => arrival(line.text, line, line.observation?.cameBack ?? null))
  return {
    lanes: [
      { from: 'browser', text: entry.method, cookies: brought, none: NONE },
      { from: 'server', text: String(entry.status), cookies: arriving, none: NONE },
    ],
    jar: jarAfter(
      brought.map(({ name }) => name),
      arriving,
    ),
  }
}

/** An experiment: the answer with the line, then the next request. */
export function pictureOfOutcome(outcome: Outcome): ExchangePicture {
  const cookie = arrival(outcome.line, outcome, outcome.cameBack)
  return {
    lanes: [
      { from: 'server', text: 'The answer', cookies: [cookie], none: '' },
      {
        from: 'browser',
        text: 'The next request',
        cookies: outcome.cameBack ? [cookie] : [],
        none: `without ${cookie.name}`,
      },
    ],
    jar: jarAfter([], [cookie]),
  }
}

/** The picture in sentences, for those who cannot see it. */
export function pictureInWords({ lanes, jar }: ExchangePicture): string {
  const ways = lanes.map((lane) => {
    if (lane.from === 'browser')
      return `Browser to server: ${lane.text}, Cookie: ${namesOf(lane.cookies, lane.none)}.`
    const told = lane.cookies.slice(0, SHOWN_COOKIES).map(fateInWords)
    return `Server to browser: ${lane.text}, Set-Cookie: ${namesOf(lane.cookies, lane.none)}.${told.join('')}`
  })
  const inJar = namesOf(
    jar.map((name) => ({ name })),
    'nothing new',
  )
  return [...ways, `In the jar: ${inJar}.`].join(' ')
}

/** What was seen counts for more than what was predicted. */
function arrival(
  line: string,
  { prediction, hasHeld }: Pick<WireLine, 'prediction' | 'hasHeld'>,
  cameBack: boolean | null,
): ArrivingCookie {
  const unpredicted = cameBack === null ? 'unseen' : 'lost'
  const predicted = prediction && hasHeld !== false ? fates[prediction.action] : unpredicted
  return {
    name: effectiveCookieName(line) || '(no name)',
    fate: cameBack ? 'stored' : predicted,
    reasons: prediction?.reasons ?? [],
  }
}

const fates = { store: 'stored', refuse: 'refused', delete: 'deleted' } as const

/** Which cookie a deletion meets depends on its path and domain, which no request tells: it stands there with a doubt. */
function jarAfter(brought: readonly string[], arriving: readonly ArrivingCookie[]): string[] {
  const jar = new Set(brought)
  for (const { name, fate } of arriving) {
    if (fate === 'stored') jar.add(name)
    if (fate === 'deleted' && jar.delete(name)) jar.add(`${name}?`)
  }
  return [...jar]
}

function namesOf(cookies: readonly { name: string }[], none: string): string {
  const names = cookies.slice(0, SHOWN_COOKIES).map(({ name }) => name)
  const rest = cookies.length - names.length
  return names.length === 0 ? none : [...names, ...(rest > 0 ? [`${rest} more`] : [])].join(', ')
}

function fateInWords({ name, fate, reasons }: ArrivingCookie): string {
  switch (fate) {
    case 'stored':
      return ` ${name} goes into the jar.`
    case 'refused':
      return ` ${name} is refused. ${reasons.map(({ sentence }) => sentence).join(' ')}`.trimEnd()
    case 'deleted':
      return ` ${name} of this path and domain is deleted, if there is one.`
    case 'lost':
      return ` Whether ${name} is in the jar is not known.`
    case 'unseen':
      return ` Whether ${name} comes back has not been seen yet.`
  }
}
