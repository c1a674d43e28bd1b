import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sealData, unsealData } from 'iron-session'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { raceProcesses } from '../race-processes.ts'
import { parsePasswords, readOrCreateSecret } from './session-passwords.ts'

const [oldest, older, newest] = ['o', 'm', 'n'].map((character) => character.repeat(32)) as [
  string,
  string,
  string,
]

describe('parsePasswords', () => {
  const sealWith = (secrets: string[]) =>
    sealData({ sid: '1' }, { password: parsePasswords(secrets).sealing, ttl: 60 })
  const openWith = (secrets: string[], seal: string) =>
    unsealData(seal, { password: parsePasswords(secrets).opening })

  test('opens what an older secret sealed, after newer ones are put before it', async () => {
    const seal = await sealWith([oldest])
    expect(await openWith([older, oldest], seal)).toEqual({ sid: '1' })
    expect(await openWith([newest, older, oldest], seal)).toEqual({ sid: '1' })
  })

  test('opens nothing of a secret that is dropped', async () => {
    const seal = await sealWith([oldest])
    expect(await openWith([newest, older], seal)).toEqual({})
  })

  test('seals with the newest only, so that the others can be dropped', async () => {
    const seal = await sealWith([newest, older, oldest])
    expect(await openWith([newest], seal)).toEqual({ sid: '1' })
    expect(await openWith([older, oldest], seal)).toEqual({})
  })

  test('does not care where in the list an old secret stands', async () => {
    const seal = await sealWith([oldest])
    expect(await openWith([newest, oldest, older], seal)).toEqual({ sid: '1' })
  })

  test('gives each secret an id that does not tell it', () => {
    const ids = Object.keys(parsePasswords([newest, older, oldest]).opening)
    expect(new Set(ids).size).toBe(3)
    for (const id of ids) expect(id).toMatch(/^\d{1,10}$/)
  })
})

describe('with a folder', () => {
  let folder: string
  const secretFile = () => path.join(folder, 'data', 'session-secret')

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'cookie-lab-secret-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  describe('readOrCreateSecret', () => {
    test('makes a secret of 384 bits, which its owner alone can read', () => {
      const secret = readOrCreateSecret(path.dirname(secretFile()))
      expect(secret).toMatch(/^[\w-]{64}$/)
      expect(readFileSync(secretFile(), 'utf8')).toBe(secret)
      expect(statSync(secretFile()).mode & 0o777).toBe(0o600)
      expect(statSync(path.dirname(secretFile())).mode & 0o777).toBe(0o700)
    })

    test('gives the same secret after a restart, and leaves no other file', () => {
      const secret = readOrCreateSecret(path.dirname(secretFile()))
      expect(readOrCreateSecret(path.dirname(secretFile()))).toBe(secret)
      expect(readdirSync(path.dirname(secretFile()))).toEqual(['session-secret'])
    })

    test('makes another secret for another folder', () => {
      expect(readOrCreateSecret(path.join(folder, 'a'))).not.toBe(readOrCreateSecret(path.join(folder, 'b')))
    })

    test('keeps a secret that somebody has put there, without its line break', () => {
      writeFileSync(path.join(folder, 'session-secret'), `${older}\n`)
      expect(readOrCreateSecret(folder)).toBe(older)
    })

    test.each(['', '\n', 'short'])('says what to do about a file that holds only %j', (text) => {
      const file = path.join(folder, 'session-secret')
      writeFileSync(file, text)
      expect(() => readOrCreateSecret(folder)).toThrow(`${file} holds no secret of 32 characters: remove it`)
    })

    test('gives processes that start at once the same secret', async () => {
      const body = `return module.readOrCreateSecret(${JSON.stringify(folder)} + '/' + round)`
      const rounds = await raceProcesses(new URL('session-passwords.ts', import.meta.url), body)
      for (const [round, secrets] of rounds.entries()) {
        const data = path.join(folder, String(round))
        const file = path.join(data, 'session-secret')
        expect(new Set(secrets)).toEqual(new Set([readFileSync(file, 'utf8')]))
        expect(statSync(file).mode & 0o777).toBe(0o600)
        expect(readdirSync(data)).toEqual(['session-secret'])
      }
    })
  })

  describe('getSessionPasswords', () => {
    beforeEach(() => {
      vi.resetModules()
      vi.stubEnv('DATA_DIR', path.dirname(secretFile()))
    })

    test('takes SESSION_PASSWORDS, and then makes no file', async () => {
      vi.stubEnv('SESSION_PASSWORDS', `${newest},${oldest}`)
      const { getSessionPasswords } = await import('./session-passwords.ts')
      expect(getSessionPasswords()).toEqual(parsePasswords([newest, oldest]))
      expect(readdirSync(folder)).toEqual([])
    })

    test('takes the secret of the data folder without it, and reads it once', async () => {
      const { getSessionPasswords } = await import('./session-passwords.ts')
      const passwords = getSessionPasswords()
      expect(passwords).toEqual(parsePasswords([readFileSync(secretFile(), 'utf8')]))
      expect(getSessionPasswords()).toBe(passwords)
    })
  })
})
