import { expect, test } from 'vitest'
import { forWorker } from './for-worker'

const ask = async (worker: string) => {
  const asked: string[] = []
  const handler = forWorker((request) => {
    asked.push(request.url)
    return new Response('You are Ada.')
  })
  const url = `http://localhost/lessons/clinic/tickets/two-workers/broken/${worker}`
  const { status } = await handler(new Request(url), 'ada')
  return [status, asked.length]
}

test('there are two workers', async () => {
  expect(await ask('1')).toEqual([200, 1])
  expect(await ask('2')).toEqual([200, 1])
})

test('no other address reaches one, so that none gets a secret', async () => {
  for (const worker of ['3', '11', '%31', 'x', '0'.repeat(200)]) expect(await ask(worker)).toEqual([404, 0])
})
