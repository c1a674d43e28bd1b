'use client'

import type { Act } from './act'
import { ActButtons } from './act-buttons'
import { Answers } from './answers'
import styles from './lesson.module.css'
import { LessonWire } from './lesson-wire'
import { useActs } from './use-acts'

interface BreakSwitchProps {
  broken: Act[]
  fixed: Act[]
}

/** One switch between the broken and the fixed endpoint. Which buttons are seen is decided by CSS, with no script. */
export function BreakSwitch({ broken, fixed }: BreakSwitchProps) {
  const acts = [...broken, ...fixed]
  const { answers, isPending, submit } = useActs(acts)
  return (
    <div className={styles.split}>
      <form method="post" onSubmit={submit} className={styles.switch}>
        <fieldset className={styles.choice}>
          <legend>Which endpoint</legend>
          <label>
            <input type="radio" name="endpoint" value="broken" defaultChecked /> Broken
          </label>
          <label>
            <input type="radio" name="endpoint" value="fixed" /> Fixed
          </label>
        </fieldset>
        <ActButtons acts={broken} isPending={isPending} className={styles.whenBroken} />
        <ActButtons acts={fixed} from={broken.length} isPending={isPending} className={styles.whenFixed} />
        <div role="status">{answers.length > 0 && <Answers answers={answers} />}</div>
      </form>
      <LessonWire paths={acts.flatMap(({ requests }) => requests.map(({ path }) => path))} />
    </div>
  )
}
