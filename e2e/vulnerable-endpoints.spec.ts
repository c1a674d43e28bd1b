import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSetCookie } from '../lib/http/set-cookie.ts'
import { expect, test } from './fixtures.ts'

const root = join(import.meta.dirname, '..')
const marker = 'mallory-was-here'
const markup = `<img src=x onerror=alert(1) alt=${marker}>`

/** Whatever field or parameter an endpoint of the lessons reads. */
const fields = [
  'csrf',
  'idle',
  'next',
  'password',
  'percent',
  'prediction',
  'remember',
  'same-site',
  'seconds',
  'shop_cart',
  'shop_price',
  'shop_role',
  'show',
  'then',
  'to',
  'username',
  'work',
]

interface Endpoint {
  path: string
  methods: string[]
}

/** Every endpoint of the lessons, by the files that there are. */
function findEndpoints(): Endpoint[] {
  return globSync('app/lessons/**/route.ts', { cwd: root }).map((file) => ({
    path: `/${file.replace(/^app\/|\/route\.ts$/g, '').replace(/\/?\(\w+\)/g, '')}`,
    methods: ['GET', 'POST', 'DELETE'].filter((method) =>
      new RegExp(
        `^export (?:const|async function|function) ${method}\\b|\\b${method}\\b.*\\} from`,
        'm',
      ).test(readFileSync(join(root, file), 'utf8')),
    ),
  }))
}

/** A learner who is no browser, and keeps cookies wherever they belong. */
function makeLearner(origin: string) {
  const jar = new Map<string, string>()
  return {
    /** Writes markup into every cookie, but for the one that says who this is. */
    spoil() {
      for (const name of jar.keys()) if (name !== 'lab') jar.set(name, encodeURIComponent(markup))
    },
    async send(method: string, path: string, texts: Record<string, string> = {}): Promise<Response> {
      const cookie = [...jar].map((pair) => pair.join('=')).join('; ')
      const isForm = method !== 'GET'
      const query = isForm ? '' : `?${new URLSearchParams(texts)}`
      const response = await fetch(origin + path + query, {
        method,
        redirect: 'manual',
        headers: {
          cookie,
          origin,
          accept: 'text/html',
          'sec-fetch-site': 'same-origin',
          'sec-fetch-dest': 'document',
        },
        ...(isForm && { body: new URLSearchParams(texts) }),
      })
      for (const line of response.headers.getSetCookie()) {
        const { name, value } = parseSetCookie(line)
        if (name) jar.set(name.text, value.text)
      }
      return response
    },
  }
}

/** In HTML the markup may stand escaped only; as plain text a browser shows it and no more. */
async function expectHarmless(response: Response, title: string): Promise<string> {
  const text = await response.text()
  if (response.headers.get('content-type')?.includes('html')) expect(text, title).not.toContain('<img src=x')
  expect(response.status, title).toBeLessThan(500)
  return text
}

test('what one learner writes into the lessons reaches no other, and never as markup', async ({
  request,
  baseURL,
}) => {
  test.slow()
  const origin = baseURL ?? ''
  const endpoints = findEndpoints()
  expect(endpoints.length).toBeGreaterThan(200)
  expect(endpoints.filter(({ methods }) => methods.length === 0)).toEqual([])
  const mallory = makeLearner(origin)
  const bo = makeLearner(origin)
  const texts = Object.fromEntries(fields.map((name) => [name, markup]))
  const fit = { ...texts, shop_role: `<b>${marker}`, shop_price: marker, shop_cart: marker }

  let echoes = 0
  for (const { path, methods } of endpoints)
    for (const method of methods) {
      // A dynamic part of an address is as good a place for markup as any.
      const address = path.replaceAll(/\[[^\]]+\]/g, encodeURIComponent(markup))
      const title = `${method} ${address}`
      for (const each of [texts, fit])
        echoes += Number(
          (await expectHarmless(await mallory.send(method, address, each), title)).includes(marker),
        )
      mallory.spoil()
      echoes += Number(
        (await expectHarmless(await mallory.send(method, address, {}), title)).includes(marker),
      )
    }
  expect(echoes, 'there are places that show what was written').toBeGreaterThan(3)

  for (const { path, methods } of endpoints)
    for (const method of methods) {
      const response = await bo.send(method, path.replaceAll(/\[[^\]]+\]/g, 'laptop'))
      expect(await response.text(), `${method} ${path}`).not.toContain(marker)
    }
  for (const path of ['/wire', '/cookies', '/progress', '/api/wire', '/lessons'])
    expect(await (await request.get(path)).text(), path).not.toContain(marker)
})
