import { describe, expect, test } from 'vitest'
import { lessons } from '@/lib/course/lessons'
import { allQuestions, recallOf, rightOptionsOf } from './recall-of.ts'

describe.each(lessons.map(({ slug }, index) => [slug, index] as const))(
  'the questions of %s',
  (slug, index) => {
    test('are three, each with an id of its own and a right option', async () => {
      const questions = await recallOf(slug)
      expect(new Set(questions.map(({ id }) => id)).size).toBe(3)
      for (const { id, options, answer } of questions) {
        expect(id).toMatch(/^[a-z\d-]{1,40}$/)
        expect(options.length).toBeGreaterThan(1)
        expect(new Set(options.map(({ text }) => text)).size).toBe(options.length)
        expect(options[answer]).toBeDefined()
      }
    })

    test('come from this lesson or an earlier one', async () => {
      const earlier = lessons.slice(0, index).map((lesson) => lesson.slug)
      for (const { from } of await recallOf(slug)) {
        if (from) expect(earlier).toContain(from)
      }
      expect(Object.keys(await rightOptionsOf(slug))).toHaveLength(3)
    })
  },
)

test('allQuestions has every lesson', async () => {
  expect([...(await allQuestions()).keys()]).toEqual(lessons.map(({ slug }) => slug))
})
