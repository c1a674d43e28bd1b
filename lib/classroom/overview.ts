import type { MemberProgressRow } from '../db/classroom-members.ts'
import type { RightOptions } from '../course/marks.ts'
import { lessons } from '../course/lessons.ts'

/** What a teacher sees of a learner. */
export interface Learner {
  /** Names the learner on the teacher's page, and nowhere else. */
  id: string
  nickname: string
  /** A letter for each lesson, in their order: `p` its exercise is passed, `r` it is read, `-` neither. */
  marks: string
  /** How many lessons are marked as read. */
  read: number
  /** How many exercises are passed. */
  passed: number
  /** How many tickets of the clinic are repaired. */
  tickets: number
  /** How many questions stand answered rightly. */
  right: number
  /** When something was last added, ISO 8601; null: nothing yet. */
  at: string | null
}

/** What answers are worth. Both are keyed by `slug/item`. */
export interface CourseKey {
  right: RightOptions
  tickets: ReadonlySet<string>
}

/** Sums up what a group's members have done, by their nicknames. */
export function sumUp(rows: readonly MemberProgressRow[], key: CourseKey): Learner[] {
  const members = Map.groupBy(rows, ({ id }) => id)
  return [...members.values()]
    .map((entries) => learnerOf(entries, key))
    .sort((a, b) => collator.compare(a.nickname, b.nickname))
}

const collator = new Intl.Collator('en', { numeric: true })

function learnerOf(entries: MemberProgressRow[], { right, tickets }: CourseKey): Learner {
  const [{ id, nickname } = { id: '', nickname: '' }] = entries
  const lessonsOf = (kind: string) =>
    new Set(entries.filter((entry) => entry.kind === kind).map(({ lesson }) => lesson))
  const read = lessonsOf('read')
  const passed = lessonsOf('passed')
  const answers = entries
    .filter(({ kind }) => kind === 'answer')
    .map(({ lesson, item, value }) => ({ name: `${lesson}/${item}`, option: Number(value) }))
  const marks = lessons.map(({ slug }) => (passed.has(slug) ? 'p' : read.has(slug) ? 'r' : '-'))
  const count = (set: Set<string | null>) => lessons.filter(({ slug }) => set.has(slug)).length
  return {
    id,
    nickname,
    marks: marks.join(''),
    read: count(read),
    passed: count(passed),
    tickets: answers.filter(({ name }) => tickets.has(name)).length,
    right: answers.filter(({ name, option }) => right[name] === option).length,
    at: entries.reduce<string | null>((latest, { at }) => (at && at > (latest ?? '') ? at : latest), null),
  }
}
