import { useState } from 'react'
import type { Learner } from '@/lib/classroom/overview'
import { replayEarlyInput } from '@/lib/early-input'
import styles from '../../classroom.module.css'

/** Takes one learner out: a bad nickname, or somebody who is not of the class. */
export function RemoveForm({ learners }: { learners: Learner[] }) {
  const [chosen, setChosen] = useState('')
  // Of an option that goes the browser would choose the next: another learner.
  const isThere = learners.some(({ id }) => id === chosen)
  return (
    <details>
      <summary>Take a learner out…</summary>
      <form className={styles.form} action="/classroom/group/remove" method="post" ref={replayEarlyInput}>
        <label>
          Who
          <select
            name="learner"
            required
            value={isThere ? chosen : ''}
            onChange={(event) => setChosen(event.target.value)}
          >
            <option value="" disabled>
              Choose a nickname
            </option>
            {learners.map(({ id, nickname }) => (
              <option key={id} value={id}>
                {nickname}
              </option>
            ))}
          </select>
        </label>
        <p className="soft">Their progress stays theirs. With the code they can join again.</p>
        <button>Take out</button>
      </form>
    </details>
  )
}
