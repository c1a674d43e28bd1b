import { writeCsv } from '@/lib/classroom/csv'
import { readOverview } from '@/lib/classroom/read-overview'
import { getTeachersGroup } from '@/lib/classroom/teacher'
import { lessons } from '@/lib/course/lessons'
import { courseKey } from '../../course-key'
import { refuseStranger } from '../../refuse'

const words: Record<string, string> = { p: 'passed', r: 'read' }

/** What the teacher's page shows, as a file for a spreadsheet: a row a learner, a column a lesson. */
export async function GET(): Promise<Response> {
  const open = await getTeachersGroup()
  if (!open) return refuseStranger()
  const learners = await readOverview(open.group, await courseKey())
  const head = ['Nickname', ...lessons.map(({ title }) => title)]
  const sums = ['Lessons read', 'Exercises passed', 'Tickets repaired', 'Answers right', 'Last change']
  const rows = learners.map(({ nickname, marks, read, passed, tickets, right, at }) => [
    nickname,
    ...Array.from(marks, (mark) => words[mark] ?? ''),
    ...[read, passed, tickets, right],
    at ?? '',
  ])
  const day = new Date().toISOString().slice(0, 10)
  return new Response(writeCsv([[...head, ...sums], ...rows]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="cookie-lab-${open.group.code}-${day}.csv"`,
      'cache-control': 'private, no-store',
    },
  })
}
