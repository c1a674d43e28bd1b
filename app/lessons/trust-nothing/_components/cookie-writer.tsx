'use client'

import { useState } from 'react'
import type { Act } from '../../_components/act'
import { ActButtons } from '../../_components/act-buttons'
import { Answers } from '../../_components/answers'
import lesson from '../../_components/lesson.module.css'
import { LessonWire } from '../../_components/lesson-wire'
import { Predict, PredictOutcome, type Prediction } from '../../_components/predict'
import { useActs } from '../../_components/use-acts'
import { MAX_VALUE, writtenCookies } from '../written-cookies'
import styles from './trust-nothing.module.css'

const shop = '/lessons/trust-nothing/broken'

const acts: Act[] = [
  { label: 'Enter the shop', requests: [{ method: 'POST', path: shop }] },
  {
    label: 'Write my cookies',
    requests: [{ method: 'POST', path: '/lessons/trust-nothing/write', sendsFields: true }],
  },
  { label: 'Check out', requests: [{ method: 'GET', path: shop }] },
  { label: 'Open the admin page', requests: [{ method: 'GET', path: `${shop}/admin` }] },
]

/** A shop that keeps everything in plain cookies, and a form that writes into them, with no script either. */
export function CookieWriter({ predict }: { predict: Prediction }) {
  const { answers, isComplete, isPending, submit } = useActs(acts)
  const [chosen, setChosen] = useState<string>()
  const hasForged = answers.some(({ request, status }) => request.path === `${shop}/admin` && status === 200)
  return (
    <div className={lesson.split}>
      <form method="post" onSubmit={submit} autoComplete="off" className={lesson.experiment}>
        <Predict {...predict} onChoose={setChosen} />
        <fieldset className={lesson.predict}>
          <legend>My cookies shall say</legend>
          <div className={styles.fields}>
            {writtenCookies.map(({ name, text }) => (
              <label key={name}>
                {name}
                <input
                  name={name}
                  required
                  maxLength={MAX_VALUE}
                  defaultValue={text}
                  autoCapitalize="off"
                  spellCheck={false}
                />
              </label>
            ))}
          </div>
        </fieldset>
        <ActButtons acts={acts} isPending={isPending} />
        <div role="status">
          {answers.length > 0 && <Answers answers={answers} />}
          {chosen !== undefined && isComplete && hasForged && (
            <PredictOutcome prediction={predict} chosen={chosen} />
          )}
        </div>
      </form>
      <LessonWire paths={[shop, '/lessons/trust-nothing/write']} />
    </div>
  )
}
