import { afterEach, describe, expect, test, vi } from 'vitest'
import { parseEnv } from './env.ts'

const secret = (character: string) => character.repeat(32)

describe('parseEnv', () => {
  test('has a default for everything that the app cannot do without', () => {
    expect(parseEnv({})).toEqual({
      NODE_ENV: 'production',
      PORT: 3000,
      DATA_DIR: 'data',
      APP_ORIGIN: 'http://localhost:3000',
    })
  })

  test('takes an empty or blank variable for an unset one', () => {
    const blank = {
      PORT: ' ',
      HOST: '',
      APP_ORIGIN: '\t',
      DATABASE_URL: '',
      SESSION_PASSWORDS: '',
      DATA_DIR: '',
    }
    expect(parseEnv(blank)).toEqual(parseEnv({}))
  })

  test('leaves out variables that are none of its own', () => {
    expect(parseEnv({ PATH: '/bin' })).not.toHaveProperty('PATH')
  })

  test.each([
    [{ PORT: '8080' }, 'http://localhost:8080'],
    [{ PORT: '80' }, 'http://localhost'],
    [{ HOST: '0.0.0.0' }, 'http://localhost:3000'],
    [{ HOST: '::' }, 'http://localhost:3000'],
    [{ HOST: '::1', PORT: '81' }, 'http://[::1]:81'],
    [{ HOST: '192.168.1.5' }, 'http://192.168.1.5:3000'],
    [{ HOST: 'Lab.local' }, 'http://lab.local:3000'],
    [{ HOST: '0.0.0.0', PORT: '81', APP_ORIGIN: 'https://lab.test' }, 'https://lab.test'],
    [{ APP_ORIGIN: 'HTTPS://Lab.Test:443/cookies/?a=1' }, 'https://lab.test'],
    [{ APP_ORIGIN: 'http://lab.test:8080' }, 'http://lab.test:8080'],
  ])('reaches the app of %j at %s', (variables, origin) => {
    expect(parseEnv(variables).APP_ORIGIN).toBe(origin)
  })

  test.each(['[::1]', 'my host', 'localhost:3000', 'fe80::1%eth0', 'a/b', 'user@lab.test', '?'])(
    'names HOST, when %s is no host',
    (HOST) => {
      expect(() => parseEnv({ HOST })).toThrow(/HOST: must be a host name or an IP address/)
    },
  )

  test.each(['-1', '65536', '80.5', 'http'])('names PORT, when %s is no port', (PORT) => {
    expect(() => parseEnv({ PORT })).toThrow(/wrong:\n {2}PORT: /)
  })

  test.each(['0', '1', '65535'])('accepts the port %s', (PORT) => {
    expect(parseEnv({ PORT }).PORT).toBe(Number(PORT))
  })

  test.each(['lab.test', 'ftp://lab.test', '//lab.test', 'javascript:alert(1)'])(
    'names APP_ORIGIN, when %s is no address of a website',
    (APP_ORIGIN) => {
      expect(() => parseEnv({ APP_ORIGIN })).toThrow(/APP_ORIGIN: /)
    },
  )

  test.each(['postgres://lab@db/lab', 'postgresql://db/lab'])('accepts the database %s', (DATABASE_URL) => {
    expect(parseEnv({ DATABASE_URL }).DATABASE_URL).toBe(DATABASE_URL)
  })

  test('names DATABASE_URL, when it is another database', () => {
    expect(() => parseEnv({ DATABASE_URL: 'mysql://db/lab' })).toThrow(
      /DATABASE_URL: must start with postgres:/,
    )
  })

  test('splits SESSION_PASSWORDS at the commas and keeps their order', () => {
    const { SESSION_PASSWORDS } = parseEnv({ SESSION_PASSWORDS: `${secret('b')}, ${secret('a')}` })
    expect(SESSION_PASSWORDS).toEqual([secret('b'), secret('a')])
  })

  test.each([secret('a').slice(1), `${secret('a')},short`, `${secret('a')},`, ','])(
    'refuses a secret under 32 characters, and keeps all of them out of the message: %s',
    (SESSION_PASSWORDS) => {
      const refuse = () => parseEnv({ SESSION_PASSWORDS })
      expect(refuse).toThrow(/SESSION_PASSWORDS\.\d: each secret needs at least 32 characters/)
      expect(refuse).not.toThrow(/aaa|short/)
    },
  )

  test('names every wrong variable at once', () => {
    expect(() => parseEnv({ PORT: 'x', APP_ORIGIN: 'x', NODE_ENV: 'x' })).toThrow(
      /NODE_ENV: [^]*PORT: [^]*APP_ORIGIN: /,
    )
  })
})

describe('getEnv', () => {
  afterEach(() => vi.unstubAllEnvs())

  test('reads the environment once', async () => {
    vi.resetModules()
    const { getEnv } = await import('./env.ts')
    vi.stubEnv('PORT', '81')
    const first = getEnv()
    vi.stubEnv('PORT', '82')
    expect(first.PORT).toBe(81)
    expect(getEnv()).toBe(first)
  })
})
