import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashInputs } from './inputs.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'inputs-'))
  mkdirSync(join(root, 'app/login'), { recursive: true })
  writeFileSync(join(root, 'app/page.tsx'), 'home')
  writeFileSync(join(root, 'app/login/page.tsx'), 'login')
})

afterEach(() => {
  rmSync(root, { recursive: true })
})

test('stays the same when only dates change', () => {
  const before = hashInputs(root)
  utimesSync(join(root, 'app/page.tsx'), 0, 0)
  expect(hashInputs(root)).toBe(before)
})

test.each([
  [
    'a file changes',
    () => {
      writeFileSync(join(root, 'app/login/page.tsx'), 'Login')
    },
  ],
  [
    'a file comes',
    () => {
      writeFileSync(join(root, 'proxy.ts'), '')
    },
  ],
  [
    'a file goes',
    () => {
      rmSync(join(root, 'app/login/page.tsx'))
    },
  ],
  [
    'text moves between files',
    () => {
      writeFileSync(join(root, 'app/page.tsx'), 'hom')
      writeFileSync(join(root, 'app/login/page.tsx'), 'elogin')
    },
  ],
])('changes when %s', (_title, change) => {
  const before = hashInputs(root)
  change()
  expect(hashInputs(root)).not.toBe(before)
})

test.each(['tsconfig.json', 'next-env.d.ts', 'README.md', 'app/page.test.ts'])('leaves %s out', (file) => {
  const before = hashInputs(root)
  writeFileSync(join(root, file), 'changed')
  expect(hashInputs(root)).toBe(before)
})
