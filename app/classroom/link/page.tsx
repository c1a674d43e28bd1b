import type { Metadata } from 'next'
import { CopyButton } from '@/app/_components/copy-button'
import { getTeachersGroup } from '@/lib/classroom/teacher'
import { getEnv } from '@/lib/env'
import { NoGroup } from '../_components/no-group'
import styles from '../classroom.module.css'

export const metadata: Metadata = {
  title: 'Your link',
  description: 'The link that opens your group, for you alone.',
  robots: { index: false },
}
export const instant = false

/** A page of its own, so that the one on the projector does not hold the secret. */
export default async function LinkPage() {
  const open = await getTeachersGroup()
  if (!open) return <NoGroup />
  const link = `${getEnv().APP_ORIGIN}/classroom/open?key=${open.key}`
  return (
    <>
      <h1>Your link</h1>
      <p className="lead">
        It opens the group <strong>{open.group.code}</strong> in any browser. Keep it, and do not show it on a
        projector: whoever has it can see the group, empty it and end it.
      </p>
      <div className={styles.form}>
        <label>
          The teacher’s link
          <input readOnly value={link} />
        </label>
        <div className={styles.withScript}>
          <CopyButton text={link} label="Copy the link" />
        </div>
      </div>
      <p className="soft">
        The server keeps only a hash of it. This page can show it because this browser holds it in a cookie,
        for 30 days.
      </p>
      <p>
        <a href="/classroom/group">Go on to the group</a>
      </p>
    </>
  )
}
