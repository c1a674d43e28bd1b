import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getCurrentUser } from '@/lib/auth/current-user'
import { readRefusal } from '@/lib/auth/form-refusal'
import { readMembership } from '@/lib/classroom/members'
import { openProgress, readProgress } from '@/lib/course/progress'
import { GroupNote } from '../_components/group-note'
import { JoinForm } from './_components/join-form'

export const metadata: Metadata = {
  title: 'Join a group',
  description: 'Join your class by its code, under a nickname; leave it whenever you like.',
  robots: { index: false },
}
export const instant = false

export default async function JoinPage({ searchParams }: PageProps<'/classroom/join'>) {
  const { code, done } = await searchParams
  const user = await getCurrentUser()
  const owner = await openProgress(await headers(), user)
  const membership = await readMembership(owner)
  const { read, passed, answers } = await readProgress(owner)
  return (
    <>
      <h1>Join a group</h1>
      {done === 'left' && !membership && (
        <p className="notice" role="status">
          <strong>You have left the group.</strong> What you have done stays yours; its teacher sees it no
          more.
        </p>
      )}
      {membership ? (
        <>
          <GroupNote membership={membership} />
          <p>
            <a href="/lessons">Go on to the lessons</a>
          </p>
          <h2>Another nickname, or another group</h2>
          <p>Whoever joins a group leaves the one before.</p>
        </>
      ) : (
        <p className="lead">Your teacher shows a code. With it and a nickname you are in.</p>
      )}
      <JoinForm
        code={typeof code === 'string' ? code.slice(0, 32) : ''}
        refusal={await readRefusal()}
        hasOldProgress={!user && read.length + passed.length + Object.keys(answers).length > 0}
      />
      <h2>What your teacher sees</h2>
      <p>
        Your nickname, which lessons you have marked as read, which exercises you have passed, how many
        tickets of the clinic you have repaired and questions you have answered rightly, and when something
        was last added. Not what you typed, not your experiments, not your address.
      </p>
      <p className="soft">
        Are you the teacher? <a href="/classroom">Make a group</a>.
      </p>
    </>
  )
}
