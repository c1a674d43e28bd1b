import { availableParallelism } from 'node:os'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { parseEnv } from './env.ts'

const secret = (character: string) => character.repeat(32)

describe('parseEnv', () => {
  test('has a default for everything that the app cannot do without', () => {
    expect(parseEnv({})).toEqual({
      NODE_ENV: 'production',
      PORT: 3000,
      WORKERS: availableParallelism(),
      DATA_DIR: 'data',
      DATABASE_POOL: 5,
      STOP_DELAY: 0,
      APP_ORIGIN: 'http://localhost:3000',
      OTHER_SITE_ORIGIN: 'http://127.0.0.1:3000',
      LAB_SUBDOMAINS: ['http://a.lab.localhost:3000', 'http://b.lab.localhost:3000'],
      ADDRESS_LIMIT: 100,
    })
  })

  test.each([
    [{ CLASSROOM: '1' }, 3000],
    [{ CLASSROOM: '0' }, 100],
    [{ CLASSROOM: '1', ADDRESS_LIMIT: '7' }, 7],
  ])('with %j one address has %i tries', (variables, limit) => {
    expect(parseEnv(variables).ADDRESS_LIMIT).toBe(limit)
  })

  test('counts an empty WORKERS as unset, and names one that is no number of processes', () => {
    expect(parseEnv({ WORKERS: '3' }).WORKERS).toBe(3)
    expect(parseEnv({ WORKERS: '' }).WORKERS).toBe(availableParallelism())
    for (const WORKERS of ['0', '-1', '1.5', 'two']) expect(() => parseEnv({ WORKERS })).toThrow(/WORKERS/)
  })

  test('takes addresses and ranges of both kinds for TRUSTED_PROXIES', () => {
    const { TRUSTED_PROXIES } = parseEnv({ TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8,::1,fd00::/8' })
    expect(TRUSTED_PROXIES).toEqual(['127.0.0.1', '10.0.0.0/8', '::1', 'fd00::/8'])
  })

  test.each(['proxy.test', '10.0.0.0/33', '127.0.0.1,', '1', '0x7f.1', '10/8', '*', '::1/129'])(
    'names TRUSTED_PROXIES, when %s is no list of addresses',
    (TRUSTED_PROXIES) => {
      expect(() => parseEnv({ TRUSTED_PROXIES })).toThrow(/TRUSTED_PROXIES/)
    },
  )

  test('has neither another site nor subdomains by itself, when the app is not on http://localhost', () => {
    const settings = parseEnv({ APP_ORIGIN: 'https://lab.test' })
    expect(settings).not.toHaveProperty('OTHER_SITE_ORIGIN')
    expect(settings).not.toHaveProperty('LAB_SUBDOMAINS')
  })

  test('takes another site and subdomains that are given', () => {
    const settings = parseEnv({
      APP_ORIGIN: 'https://lab.test',
      OTHER_SITE_ORIGIN: 'https://Evil.Test/x',
      LAB_SUBDOMAINS: 'https://a.lab.test, https://b.lab.test',
    })
    expect(settings.OTHER_SITE_ORIGIN).toBe('https://evil.test')
    expect(settings.LAB_SUBDOMAINS).toEqual(['https://a.lab.test', 'https://b.lab.test'])
  })

  test.each(['https://a.lab.test', 'https://a.lab.test,https://b.other.test', 'https://a.lab.test,b'])(
    'names LAB_SUBDOMAINS, when %s is no list of neighbours',
    (LAB_SUBDOMAINS) => {
      expect(() => parseEnv({ LAB_SUBDOMAINS })).toThrow(/LAB_SUBDOMAINS/)
    },
  )

  test('refuses another site on the host of the app: it would be the same site', () => {
    expect(() => parseEnv({ OTHER_SITE_ORIGIN: 'http://localhost:4000' })).toThrow(/a host of its own/)
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
