'use client'

import { useState } from 'react'
import type { Act, Answer } from '../../_components/act'
import { ActButtons } from '../../_components/act-buttons'
import { Answers } from '../../_components/answers'
import styles from '../../_components/lesson.module.css'
import { LessonWire } from '../../_components/lesson-wire'
import { Predict, PredictOutcome, type Prediction } from '../../_components/predict'
import { useActs } from '../../_components/use-acts'
import { Clocks, type ClocksProps } from './clocks'
import { readClocks } from './read-clocks'

const logIn = '/lessons/staying-signed-in/log-in'
const visit = '/lessons/staying-signed-in/visit'
const acts: Act[] = [
  { label: 'Log in', requests: [{ method: 'POST', path: logIn, sendsFields: true }] },
  { label: 'Visit', requests: [{ method: 'GET', path: visit }] },
]
const isLogin = (act: number) => act === 0
const lengths = [
  { idle: 2, name: '2 seconds idle, 5 seconds in all' },
  { idle: 30, name: '30 seconds idle, 2 minutes in all' },
  { idle: 120, name: '2 minutes idle, 10 minutes in all' },
]

interface Run extends ClocksProps {
  hasRenewed: boolean
  /** How it ended: by the absolute limit, while the idle time was still running. */
  isEnded: boolean
}

/** A login with the limits of one's choice, visits, and both clocks as the server told them last. */
export function TwoClocks({ predict }: { predict: Prediction }) {
  const [run, setRun] = useState<Run>()
  const [chosen, setChosen] = useState<string>()
  const { answers, isPending, submit } = useActs(acts, {
    isStart: isLogin,
    onAnswers([answer], act) {
      if (answer) setRun((before) => runAfter(isLogin(act) ? undefined : before, answer, Date.now()))
    },
  })

  return (
    <div className={styles.split}>
      <form method="post" onSubmit={submit} className={styles.experiment}>
        <Predict {...predict} onChoose={setChosen} />
        <fieldset className={styles.choice}>
          <legend>How long the session may last</legend>
          {lengths.map(({ idle, name }) => (
            <label key={idle}>
              <input type="radio" name="idle" value={idle} defaultChecked={idle === 30} /> {name}
            </label>
          ))}
        </fieldset>
        <p>
          <label>
            <input type="checkbox" name="remember" /> Remember me
          </label>
        </p>
        <ActButtons acts={acts} isPending={isPending} />
        {run && <Clocks key={run.idle.endsAt} idle={run.idle} absolute={run.absolute} />}
        <div role="status">
          {answers.length > 0 && <Answers answers={answers} />}
          {chosen !== undefined && run?.isEnded && <PredictOutcome prediction={predict} chosen={chosen} />}
        </div>
      </form>
      <LessonWire paths={[logIn, visit]} />
    </div>
  )
}

/** What is known after an answer. One that tells no clocks leaves them as they were. */
function runAfter(before: Run | undefined, { status, text }: Answer, now: number): Run | undefined {
  const clocks = readClocks(text, now)
  if (clocks) {
    const hasRenewed = before?.hasRenewed === true || text.includes('. Renewed.')
    return { ...clocks, hasRenewed, isEnded: before?.isEnded ?? false }
  }
  if (!before || status !== 401) return before
  // A remembered cookie is gone by then, and the server cannot tell why none came.
  const isByClock = now >= before.absolute.endsAt && now < before.idle.endsAt
  const isAbsolute = text.includes('the absolute limit is reached') || isByClock
  return { ...before, isEnded: before.isEnded || (before.hasRenewed && isAbsolute) }
}
