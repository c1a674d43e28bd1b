import { bestOf, mediansOf, ofFloor, ratio, whole } from '../compare.ts'
import { browserHeaders } from '../load.ts'
import { alternate, type RoundOptions } from '../rounds.ts'
import { lessonPaths, type Sides } from '../sides.ts'
import type { Row } from '../table.ts'

/** A lesson: the static page and its one live request, counted together, with a learner who has done it. */
export async function lessonJob(sides: Sides, options: RoundOptions): Promise<Row[]> {
  const headers = { ...browserHeaders, cookie: sides.learner }
  const [lesson = ''] = lessonPaths
  const asked = { headers, paths: lessonPaths }
  const flasks = Object.entries(sides.flasks).map(([name, { origin }]) => ({
    ...{ name, origin, headers, paths: [lesson] },
    expected: ['Each visit showed the one before it'],
  }))
  const medians = await alternate(
    [
      {
        name: 'app',
        origin: sides.app.origin,
        ...asked,
        expected: ['', 'Each visit showed the one before it'],
      },
      ...flasks,
      { name: 'bare', origin: sides.bare.origin, headers, paths: ['/'], expected: ['Ada'] },
      { name: 'floor', origin: sides.floor.origin, ...asked, expected: ['', ''] },
    ],
    options,
  )
  const lessonsPerSecond = mediansOf(medians, 'app').requestsPerSecond / lessonPaths.length
  const bare = mediansOf(medians, 'bare').requestsPerSecond
  const rowAgainst = (against: string, theirs: number, times: number): Row => ({
    job: 'a lesson: page and live request',
    against,
    mustReach: `≥ ${times} ×`,
    measured: `${ratio(lessonsPerSecond, theirs)} (${whole(lessonsPerSecond)} to ${whole(theirs)} a second); ${ofFloor(medians)}`,
    isReached: lessonsPerSecond >= times * theirs,
  })
  const rows = [rowAgainst('the bare Next page', bare, 5)]
  if (flasks.length === 0) return rows
  const flask = bestOf(medians, Object.keys(sides.flasks))
  return [rowAgainst(`${flask.name}, Jinja`, flask.requestsPerSecond, 1), ...rows]
}
