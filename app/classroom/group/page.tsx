import type { Metadata } from 'next'
import { CopyButton } from '@/app/_components/copy-button'
import { readOverview } from '@/lib/classroom/read-overview'
import { getTeachersGroup } from '@/lib/classroom/teacher'
import { lessons } from '@/lib/course/lessons'
import { getEnv } from '@/lib/env'
import { NoGroup } from '../_components/no-group'
import styles from '../classroom.module.css'
import { courseKey } from '../course-key'
import { GroupBoard } from './_components/group-board'
import { Manage } from './_components/manage'

export const metadata: Metadata = {
  title: 'Your group',
  description: 'How far the learners of your group have come, lesson by lesson.',
  robots: { index: false },
}
export const instant = false

const notices = {
  reset: 'The group is empty. Its code and your link are the same as before.',
  removed: 'The learner is out of the group.',
  renewed: 'Code and link are new, and the old ones lead nowhere. Show your link below, and keep it.',
}

export default async function GroupPage({ searchParams }: PageProps<'/classroom/group'>) {
  const { done } = await searchParams
  const open = await getTeachersGroup()
  if (!open) return <NoGroup />
  const { code } = open.group
  const key = await courseKey()
  const address = `${getEnv().APP_ORIGIN}/classroom/join`
  return (
    <>
      <h1>Your group</h1>
      {typeof done === 'string' && Object.hasOwn(notices, done) && (
        <p className="notice" role="status">
          {notices[done as keyof typeof notices]}
        </p>
      )}
      <section className={styles.invitation} aria-label="How to join">
        <p>
          Open <strong className={styles.address}>{address}</strong> and type
        </p>
        <p className={styles.code}>{code}</p>
        <div className={styles.withScript}>
          <CopyButton text={`${address}?code=${code}`} label="Copy a link with the code" />
        </div>
      </section>
      {new URL(address).hostname === 'localhost' && (
        <p className="soft">
          Only this computer can open this address. Start the app with HOST and APP_ORIGIN, as
          docs/classroom.md says, to let the room in.
        </p>
      )}
      <GroupBoard
        initial={await readOverview(open.group, key)}
        lessons={lessons.map(({ slug, title }) => ({ slug, title }))}
        tickets={key.tickets.size}
        questions={Object.keys(key.right).length}
      />
      <Manage />
    </>
  )
}
