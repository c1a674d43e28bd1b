import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isInstalled } from './install.mjs'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'install-'))
  mkdirSync(join(folder, 'node_modules'))
  write('package-lock.json', {
    '': { version: '1.0.0' },
    'node_modules/next': { version: '16.4.6' },
    'node_modules/swc-for-windows': { version: '16.4.6', optional: true },
  })
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function write(file: string, packages: Record<string, unknown>) {
  writeFileSync(join(folder, file), JSON.stringify({ packages }))
}

test('asks for nothing when npm recorded what the lock file wants', () => {
  write('node_modules/.package-lock.json', { 'node_modules/next': { version: '16.4.6' } })
  expect(isInstalled(folder)).toBe(true)
})

test.each([
  ['a version differs', { 'node_modules/next': { version: '16.4.5' } }],
  ['a package is missing', {}],
  [
    'an optional package has another version',
    {
      'node_modules/next': { version: '16.4.6' },
      'node_modules/swc-for-windows': { version: '16.4.5' },
    },
  ],
])('asks for an installation when %s', (_title, packages) => {
  write('node_modules/.package-lock.json', packages)
  expect(isInstalled(folder)).toBe(false)
})

test('asks for an installation when npm left no record, as after an interrupted one', () => {
  expect(isInstalled(folder)).toBe(false)
})
