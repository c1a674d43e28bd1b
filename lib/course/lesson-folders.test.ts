import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lessons } from './lessons.ts'
import type { RecallQuestion } from './recall.ts'

const folder = join(import.meta.dirname, '..', '..', 'app', 'lessons')
const slugs = lessons.map(({ slug }) => slug)

test('every folder with a lesson.mdx is in the registry', () => {
  const found = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'lesson.mdx')))
  expect(found.sort()).toEqual([...slugs].sort())
})

describe.each(lessons)('the lesson $slug', ({ slug, title, idea, sources }) => {
  const prose = readFileSync(join(folder, slug, 'lesson.mdx'), 'utf8')

  test('says its idea in at most 80 words before the first thing to click', () => {
    const [before = ''] = prose.split('<Step')
    const words = before
      .replace(/^import .*$/gm, '')
      .split(/\s+/)
      .filter(Boolean)
    expect(words.length).toBeGreaterThan(10)
    expect(words.length).toBeLessThanOrEqual(80)
  })

  test('shows header lines as they are: two underscores are not bold letters', () => {
    expect(prose).not.toMatch(/^(?:Set-)?Cookie: .*\*\*/m)
  })

  test('has its steps in their order', () => {
    const ids = [...prose.matchAll(/<Step id="(\w+)"/g)].map(([, id]) => id)
    expect(ids).toEqual(['predict', 'observe', 'break', 'check'])
    expect(prose).toContain(`<Exercise\n  slug="${slug}"`)
  })

  test('has a title, an idea and the sources of four fields', () => {
    expect(title.length).toBeLessThanOrEqual(40)
    expect(idea).toMatch(/\.$/)
    for (const host of ['rfc', 'developer.mozilla.org', 'nextjs.org', 'flask.palletsprojects.com'])
      expect(
        sources.some(({ href }) => href.includes(host)),
        host,
      ).toBe(true)
  })

  test('asks three questions, one of them from an earlier lesson, each explained', async () => {
    const { recall } = (await import(join(folder, slug, 'recall.ts'))) as { recall: RecallQuestion[] }
    expect(recall).toHaveLength(3)
    const earlier = recall.flatMap(({ from }) => (from ? [slugs.indexOf(from)] : []))
    expect(earlier).toHaveLength(slugs.indexOf(slug) === 0 ? 0 : 1)
    for (const place of earlier) expect(place).toBeLessThan(slugs.indexOf(slug))
    for (const { options, answer } of recall) {
      expect(options.length).toBeGreaterThanOrEqual(3)
      expect(options[answer]).toBeDefined()
      for (const { because } of options) expect(because.length).toBeGreaterThan(20)
    }
    expect(new Set(recall.map(({ id }) => id)).size).toBe(3)
  })
})
