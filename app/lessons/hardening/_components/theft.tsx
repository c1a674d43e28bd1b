'use client'

import { useState } from 'react'
import type { Act } from '../../_components/act'
import { ActButtons } from '../../_components/act-buttons'
import { Answers } from '../../_components/answers'
import lesson from '../../_components/lesson.module.css'
import { LessonWire } from '../../_components/lesson-wire'
import { Predict, PredictOutcome, type Prediction } from '../../_components/predict'
import { useActs } from '../../_components/use-acts'

const set = '/lessons/hardening/set'
const guestbook = '/lessons/hardening/guestbook'
const inbox = '/lessons/hardening/inbox'
const acts: Act[] = [
  { label: 'Set the four cookies', requests: [{ method: 'POST', path: set }] },
  { label: 'Look into the inbox', requests: [{ method: 'GET', path: inbox }] },
]

/** Four cookies, a page with a script that steals them, and what has arrived at the other site. */
export function Theft({ predict }: { predict: Prediction }) {
  const { answers, isPending, submit } = useActs(acts)
  const [chosen, setChosen] = useState<string>()
  const last = answers.at(-1)
  const hasArrived = last?.request.path === inbox && last.text.includes('hard_')
  return (
    <div className={lesson.split}>
      <form method="post" onSubmit={submit} className={lesson.experiment}>
        <Predict {...predict} onChoose={setChosen} />
        <ActButtons acts={acts.slice(0, 1)} isPending={isPending} />
        <p className={lesson.acts}>
          {/* No act: the browser opens the page that answers, in a tab of its own. */}
          <button formAction={guestbook} formTarget="_blank">
            Open the guestbook
          </button>
        </p>
        <ActButtons acts={acts.slice(1)} from={1} isPending={isPending} />
        <div role="status">
          {answers.length > 0 && <Answers answers={answers} />}
          {hasArrived && chosen !== undefined && <PredictOutcome prediction={predict} chosen={chosen} />}
        </div>
      </form>
      <LessonWire paths={[set, guestbook, inbox]} />
    </div>
  )
}
