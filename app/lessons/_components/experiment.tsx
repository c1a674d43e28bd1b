'use client'

import { useState } from 'react'
import type { Act } from './act'
import { ActButtons } from './act-buttons'
import { Answers } from './answers'
import { LessonWire } from './lesson-wire'
import { Predict, PredictOutcome, type Prediction } from './predict'
import styles from './lesson.module.css'
import { useActs } from './use-acts'

interface ExperimentProps {
  acts: Act[]
  /** To be answered before the buttons work; the outcome is told when each of them has been pressed. */
  predict?: Prediction
  /** Only exchanges whose path begins like this are shown beside it; absent: no wire, as for what is not recorded. */
  wire?: string
}

/** Buttons that make real requests, what the server answered, and beside them what crossed. */
export function Experiment({ acts, predict, wire }: ExperimentProps) {
  const { answers, isComplete, isPending, submit } = useActs(acts)
  const [chosen, setChosen] = useState<string>()
  return (
    <div className={wire ? styles.split : undefined}>
      <form method="post" onSubmit={submit} className={styles.experiment}>
        {predict && <Predict {...predict} onChoose={setChosen} />}
        <ActButtons acts={acts} isPending={isPending} />
        <div role="status">
          {answers.length > 0 && <Answers answers={answers} />}
          {predict && chosen !== undefined && isComplete && (
            <PredictOutcome prediction={predict} chosen={chosen} />
          )}
        </div>
      </form>
      {wire && <LessonWire paths={[wire]} />}
    </div>
  )
}
