import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  findStaticData,
  findStaticFiles,
  findStaticPages,
  inlineScripts,
  inlineScriptsByPath,
} from './inline-scripts.ts'

// echo -n 'alert(1)' | openssl dgst -sha256 -binary | base64
const alertHash = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"

test('hashes an inline script the way a browser does', () => {
  expect(inlineScripts('<p>x</p><script>alert(1)</script>')).toEqual([alertHash])
})

test('names a script that stands twice once, and none for a file', () => {
  const html =
    '<script src="/a.js" async=""></script><script id="x">alert(1)</script><script>alert(1)</script>'
  expect(inlineScripts(html)).toEqual([alertHash])
})

test('keeps the spaces and line ends of a script', () => {
  expect(inlineScripts('<script>alert(1)\n</script>')).not.toEqual([alertHash])
})

test('finds the pages of a build by their paths', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'))
  mkdirSync(join(folder, 'lessons'))
  for (const page of ['index', '_not-found', 'lessons/set']) {
    writeFileSync(join(folder, `${page}.html`), '<script>alert(1)</script>')
  }
  expect(inlineScriptsByPath(folder)).toEqual({
    '/': [alertHash],
    '/_not-found': [alertHash],
    '/lessons/set': [alertHash],
  })
  rmSync(folder, { recursive: true })
})

test('tells the pages that the build has finished from those that it has begun', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'))
  for (const file of ['index.html', 'index.rsc', 'wire.html']) writeFileSync(join(folder, file), '')
  expect(findStaticPages(folder)).toEqual(['/'])
  rmSync(folder, { recursive: true })
})

test('finds the data of a build, and no answer of another kind', () => {
  const folder = mkdtempSync(join(tmpdir(), 'data-'))
  mkdirSync(join(folder, 'search'))
  for (const file of ['search/index.json.body', 'icon.svg.body']) writeFileSync(join(folder, file), '')
  expect(findStaticData(folder)).toEqual(['/search/index.json'])
  rmSync(folder, { recursive: true })
})

test('finds the files of a build by their addresses', () => {
  const folder = mkdtempSync(join(tmpdir(), 'static-'))
  mkdirSync(join(folder, 'chunks'))
  for (const file of ['chunks/a1.js', 'chunks/b 2.css']) writeFileSync(join(folder, file), '')
  expect(findStaticFiles(folder)).toEqual(['/_next/static/chunks/a1.js', '/_next/static/chunks/b%202.css'])
  rmSync(folder, { recursive: true })
})
