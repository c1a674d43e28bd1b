import { answers, fill, runAll, solutionOf, verdict } from '../e2e/exercise.ts'
import { sendRaw } from '../e2e/raw-request.ts'
import { newLabId, readWire, sendLines } from '../e2e/wire.ts'
import type { Wire } from '../lib/wire/wire-entry.ts'
import { expect, past, test, type Lab } from './fixtures.ts'

const rounds = 20

/** One instance and the other, each time in another order. */
function inTurn(lab: Lab, round: number) {
  const [one, two] = lab.instances
  return round % 2 === 0
    ? ([past(lab, one), past(lab, two)] as const)
    : ([past(lab, two), past(lab, one)] as const)
}

test('the wire is complete, with every value, whichever instance answered and whichever is asked', async ({
  lab,
}) => {
  const labId = newLabId()
  const pairs: string[] = []
  for (let round = 0; round < rounds; round++) {
    const pair = `n${round}=v${round}`
    const [setting, returning] = inTurn(lab, round)
    const type = { 'content-type': 'application/json', accept: 'application/json' }
    const cookie = ['lab=' + labId, ...pairs].join('; ')
    await sendRaw(setting.origin, {
      path: '/api/send',
      method: 'POST',
      headers: { ...setting.headers, ...type, cookie },
      body: JSON.stringify({ lines: [`${pair}; Path=/`] }),
    })
    pairs.push(pair)
    const headers = { ...returning.headers, cookie: `lab=${labId}; ${pair}` }
    await sendRaw(returning.origin, { path: '/cookies', headers })
  }
  for (const instance of lab.instances) {
    const { origin, headers } = past(lab, instance)
    const read = async () => {
      const { body } = await sendRaw(origin, {
        path: '/api/wire?after=',
        headers: { ...headers, cookie: `lab=${labId}` },
      })
      return (JSON.parse(body) as Wire).exchanges
    }
    await expect.poll(async () => (await read()).length).toBe(2 * rounds)
    const valuesThatCame = async () =>
      (await read())
        .filter(({ target }) => target === '/cookies')
        .map(({ cookies }) =>
          cookies?.filter(({ name }) => name !== 'lab').map(({ name, value }) => `${name}=${value}`),
        )
    await expect.poll(valuesThatCame).toEqual(pairs.map((pair) => [pair]))
    const targets = (await read()).map(({ target }) => target)
    expect(targets).toEqual(pairs.flatMap(() => ['/api/send', '/cookies']))
  }
  expect((await readWire(lab.origin, labId)).exchanges).toHaveLength(2 * rounds)
})

test('a panel that is open shows what the instances answer in turn', async ({ page }) => {
  await page.goto('/workbench')
  const wire = page.getByRole('region', { name: 'On the wire' })
  for (let round = 0; round < 6; round++) await sendLines(page, [`turn${round}=1; Path=/`])
  for (let round = 0; round < 6; round++) {
    await expect(wire.getByText(`Set-Cookie: turn${round}=1; Path=/ to be stored; came back`)).toBeVisible()
  }
})

for (const [slug, steps] of [
  ['set-and-read', 4],
  ['http-forgets', 4],
] as const) {
  test(`the exercise of ${slug} passes although its steps reach two instances`, async ({ page }) => {
    await page.goto(`/lessons/${slug}#check`)
    await expect(verdict(page)).toContainText('Not attempted.')
    await fill(page, solutionOf(slug))
    await runAll(page, steps)
    await expect(verdict(page)).toContainText('Passed.')
    await expect(answers(page).first()).toBeVisible()
  })
}
