'use client'

import { useState } from 'react'
import type { Act, Answer } from '../../_components/act'
import { ActButtons } from '../../_components/act-buttons'
import { Answers } from '../../_components/answers'
import styles from '../../_components/lesson.module.css'
import { LessonWire } from '../../_components/lesson-wire'
import { Predict, PredictOutcome, type Prediction } from '../../_components/predict'
import { useActs } from '../../_components/use-acts'
import { RaceClock } from './race-clock'

const set = '/lessons/lifetime/race'
const look = '/lessons/lifetime/look'
const lengths = [
  { seconds: 10, name: '10 seconds' },
  { seconds: 30, name: '30 seconds' },
  { seconds: 120, name: '2 minutes' },
]
const acts: Act[] = [
  ...lengths.map(({ seconds, name }): Act => {
    return { label: `Set for ${name}`, requests: [{ method: 'POST', path: `${set}?seconds=${seconds}` }] }
  }),
  { label: 'Look', requests: [{ method: 'GET', path: look }] },
]

/** Three cookies, set at once for as long as the learner likes, and a look at which of them still come. */
export function Race({ predict }: { predict: Prediction }) {
  const [run, setRun] = useState<{ seconds: number; endsAt: number }>()
  const [isDecided, setIsDecided] = useState(false)
  const [chosen, setChosen] = useState<string>()
  const { answers, isPending, submit } = useActs(acts, {
    isStart: (act) => act < lengths.length,
    onAnswers([answer], act) {
      const length = lengths[act]
      if (length) {
        setRun({ seconds: length.seconds, endsAt: Date.now() + length.seconds * 1000 })
        setIsDecided(false)
      } else if (answer && run && Date.now() >= run.endsAt && isAsPredicted(answer)) {
        setIsDecided(true)
      }
    },
  })

  return (
    <div className={styles.split}>
      <form method="post" onSubmit={submit} className={styles.experiment}>
        <Predict {...predict} onChoose={setChosen} />
        <ActButtons acts={acts} isPending={isPending} />
        {run && <RaceClock key={run.endsAt} {...run} />}
        <div role="status">
          {answers.length > 0 && <Answers answers={answers} />}
          {chosen !== undefined && isDecided && <PredictOutcome prediction={predict} chosen={chosen} />}
        </div>
      </form>
      <LessonWire paths={[set, look]} />
    </div>
  )
}

/** The session cookie came and the other two did not: a browser that does something else is not contradicted. */
function isAsPredicted({ text }: Answer): boolean {
  return text.includes('race_session came') && text.match(/did not come/g)?.length === 2
}
