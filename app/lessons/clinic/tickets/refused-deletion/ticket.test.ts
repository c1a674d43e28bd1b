import { expect, test } from 'vitest'
import { madeUpExchange as exchange } from '@/lib/course/checks/made-up-exchange'
import { refusedDeletion } from './ticket'

const player = { name: 'player', value: 'one' }
const at = '/tickets/refused-deletion'
const start = exchange({ method: 'POST', path: `${at}/player`, lines: ['player=one; Secure; SameSite=None'] })
const forget = exchange({
  method: 'POST',
  path: `${at}/fixed`,
  lines: ['player=; Expires=Thu, 01 Jan 1970 00:00:00 GMT'],
  cookies: [player],
})
const look = exchange({ path: `${at}/player` })

test.each([
  ['a cookie that came before the deletion and not after it', [start, forget, look]],
  [
    'a repair after a deletion that was refused',
    [
      start,
      exchange({ ...forget, path: `${at}/broken` }),
      exchange({ ...look, cookies: [player] }),
      forget,
      look,
    ],
  ],
])('passes %s', (_, evidence) => {
  expect(refusedDeletion.regression(evidence).status).toBe('passed')
})

test.each([
  ['where no player was started', [forget, look], 'First start the player'],
  [
    'a deletion that came without the cookie',
    [start, exchange({ ...forget, cookies: [] }), look],
    'nothing shows that there was one',
  ],
  [
    'a deletion with an older cookie',
    [start, exchange({ ...forget, cookies: [{ name: 'player', value: 'old' }] }), look],
    'nothing shows',
  ],
  [
    'an answer without a line',
    [start, exchange({ ...forget, lines: [] }), look],
    'without a line for player',
  ],
  ['nobody who looks', [start, look, forget], 'Now look.'],
  [
    'a cookie that is still there',
    [start, forget, exchange({ ...look, cookies: [player] })],
    'still brought player',
  ],
])('fails %s', (_, evidence, because) => {
  const verdict = refusedDeletion.regression(evidence)
  expect(verdict).toEqual({ status: 'failed', because: expect.stringContaining(because) as string })
})
