'use client'

import { useEffect, useState } from 'react'
import { replayEarlyInput } from '@/lib/early-input'
import { perform, type Act, type Answer } from '../../_components/act'
import { ActButtons } from '../../_components/act-buttons'
import lesson from '../../_components/lesson.module.css'
import { useActs } from '../../_components/use-acts'

const look: Act = { label: 'Look', requests: [{ method: 'GET', path: '/lessons/logout/look' }] }
const acts: Act[] = [
  { label: 'Sign in', requests: [{ method: 'POST', path: '/lessons/logout/sign-in' }] },
  look,
  { label: 'Log out', requests: [{ method: 'POST', path: '/lessons/logout/fixed' }] },
]

/** What this tab believes: the last answer it got, however old. It asks on return where it is told to. */
export function ThisTab() {
  const [last, setLast] = useState<Answer>()
  const [asksOnReturn, setAsksOnReturn] = useState(false)
  const { isPending, submit } = useActs(acts, { onAnswers: ([answer]) => setLast(answer) })

  // #region on-return
  useEffect(() => {
    if (!asksOnReturn) return
    const ask = () => {
      if (document.visibilityState === 'visible') void perform(look).then(([answer]) => setLast(answer))
    }
    document.addEventListener('visibilitychange', ask)
    return () => document.removeEventListener('visibilitychange', ask)
  }, [asksOnReturn])
  // #endregion

  return (
    <form method="post" onSubmit={submit} ref={replayEarlyInput} className={lesson.experiment}>
      <ActButtons acts={acts} isPending={isPending} />
      <p>
        <a href="/lessons/logout#observe" target="_blank">
          Open this lesson in a second tab
        </a>
      </p>
      <p>
        <label>
          <input
            type="checkbox"
            checked={asksOnReturn}
            onChange={({ target }) => setAsksOnReturn(target.checked)}
          />{' '}
          Ask the server when I come back to this tab
        </label>
      </p>
      <p role="status">What this tab was told last: {last ? last.text : 'nothing yet'}</p>
    </form>
  )
}
