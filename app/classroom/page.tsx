import type { Metadata } from 'next'
import { getTeachersGroup } from '@/lib/classroom/teacher'

export const metadata: Metadata = {
  title: 'Classroom',
  description: 'Make a group for a class: learners join by a code, and you see how far each has come.',
}
export const instant = false

const notices = {
  ended: 'The group is over. Nothing is kept of it; what the learners have done stays theirs.',
  closed: 'The group is closed in this browser. Your link opens it again.',
}

export default async function ClassroomPage({ searchParams }: PageProps<'/classroom'>) {
  const { done, problem } = await searchParams
  const open = await getTeachersGroup()
  return (
    <>
      <h1>Classroom</h1>
      {typeof done === 'string' && Object.hasOwn(notices, done) && !open && (
        <p className="notice" role="status">
          {notices[done as keyof typeof notices]}
        </p>
      )}
      {problem === 'no-group' && !open && (
        <p className="notice" role="alert">
          <strong>No group is open in this browser.</strong> Your teacher’s link opens it, unless the group is
          over.
        </p>
      )}
      <p className="lead">See how far your class has come, by nickname, as it happens.</p>
      {open && (
        <p className="notice">
          The group <strong>{open.group.code}</strong> is open in this browser:{' '}
          <a href="/classroom/group">go to it</a>. Another group takes its place here, so keep{' '}
          <a href="/classroom/link">its link</a> first.
        </p>
      )}
      <ol>
        <li>You make a group. You get a link, which is yours alone, and a code for the class.</li>
        <li>
          Learners open <a href="/classroom/join">the page to join</a>, type the code and choose a nickname.
          No account, no name, no e-mail address.
        </li>
        <li>
          You see who has read, passed and repaired what; you can export it as a file and empty the group.
        </li>
      </ol>
      <form action="/classroom/make" method="post">
        <button>Make a group</button>
      </form>
      <h2>What is kept</h2>
      <p>
        The code, a hash of your link’s secret, and the nicknames; nothing about you. You can end the group at
        any time. By itself it ends when for 30 days you have not looked at it and nobody has joined.
      </p>
    </>
  )
}
