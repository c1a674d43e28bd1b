import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lessons } from '@/lib/course/lessons'

const pages = globSync('**/page.tsx', { cwd: import.meta.dirname }).map((file) => {
  const source = readFileSync(join(import.meta.dirname, file), 'utf8')
  const metadata =
    /^export (?:const metadata|async function generateMetadata)[^]*?\n\}?$/m.exec(source)?.[0] ?? ''
  const slug = /lessonMetadata\('([\w-]+)'\)/.exec(metadata)?.[1]
  const lesson = lessons.find((each) => each.slug === slug)
  const textOf = (name: string) => new RegExp(`\\b${name}: *(?:\\n *)?'([^']+)'`).exec(metadata)?.[1]
  const title = lesson?.title ?? textOf('title') ?? textOf('absolute')
  return { file, title, description: lesson?.idea ?? textOf('description') }
})

test.each(pages)('$file has a title and a description', ({ title, description }) => {
  expect(title).toMatch(/^.{3,60}$/)
  expect(description).toMatch(/^[A-Z].{30,}\.$/)
  expect(description?.length).toBeLessThanOrEqual(180)
})

test('no two pages have one title or one description', () => {
  const texts = pages.flatMap(({ title, description }) => [title, description])
  expect(pages.length).toBeGreaterThan(40)
  expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([])
})
