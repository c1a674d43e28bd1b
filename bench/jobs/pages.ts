import { bestOf, mediansOf, ofFloor, ratio, whole } from '../compare.ts'
import { browserHeaders } from '../load.ts'
import { alternate, type RoundOptions } from '../rounds.ts'
import type { Sides } from '../sides.ts'
import type { Row } from '../table.ts'

const MUST_BE_TIMES = 0.8

/** The pages that are rendered for each request, with a learner's cookies and the newest of a hundred exchanges. */
export async function pagesJob(sides: Sides, options: RoundOptions): Promise<Row[]> {
  const rows: Row[] = []
  for (const path of ['/cookies', '/wire']) rows.push(...(await rowsOf(path, sides, options)))
  return rows
}

async function rowsOf(path: string, sides: Sides, options: RoundOptions): Promise<Row[]> {
  const headers = { ...browserHeaders, cookie: sides.learner }
  const turn = (name: string, origin: string) => ({
    name,
    origin,
    headers,
    paths: [path],
    expected: ['username'],
  })
  const flasks = Object.entries(sides.flasks).map(([name, { origin }]) => turn(name, origin))
  const medians = await alternate(
    [
      turn('app', sides.app.origin),
      ...flasks,
      { ...turn('bare', sides.bare.origin), paths: ['/'], expected: ['Ada'] },
      { ...turn('floor', sides.floor.origin), expected: [''] },
    ],
    options,
  )
  const ours = mediansOf(medians, 'app').requestsPerSecond
  const row = (against: string, theirs: number) => ({
    job: `\`${path}\``,
    against,
    measured: `${ratio(ours, theirs)} (${whole(ours)} to ${whole(theirs)} a second); ${ofFloor(medians)}`,
  })
  const bare = mediansOf(medians, 'bare').requestsPerSecond
  const rows: Row[] = [
    {
      ...row('the bare Next page', bare),
      mustReach: `≥ ${MUST_BE_TIMES} ×`,
      isReached: ours >= MUST_BE_TIMES * bare,
    },
  ]
  if (flasks.length === 0) return rows
  const flask = bestOf(medians, Object.keys(sides.flasks))
  return [...rows, row(`${flask.name}, Jinja`, flask.requestsPerSecond)]
}
