import { describe, expect, test } from 'vitest'
import { findRefusal } from './refusal.ts'

const origin = 'http://localhost:3000'
const app = { kind: 'app', origin } as const

describe('findRefusal', () => {
  test('lets a path on a site of ours pass', () => {
    expect(findRefusal('/cookies?name=a', app, origin)).toBeUndefined()
  })

  test.each(['http://localhost:3000/', '*', ''])('refuses the request target "%s"', (target) => {
    expect(findRefusal(target, app, origin)?.status).toBe(400)
  })

  test('tells the right address to whoever came by another', () => {
    const refusal = findRefusal('/', undefined, origin)
    expect(refusal?.status).toBe(421)
    expect(refusal?.text).toContain(origin)
  })
})
