'use client'

import { useState } from 'react'
import type { Act } from '../../_components/act'
import { ActButtons } from '../../_components/act-buttons'
import { Answers } from '../../_components/answers'
import { LessonWire } from '../../_components/lesson-wire'
import { Predict, PredictOutcome, type Prediction } from '../../_components/predict'
import lesson from '../../_components/lesson.module.css'
import { useActs } from '../../_components/use-acts'
import styles from './login-form.module.css'

interface LoginFormProps {
  /** Its buttons: where username and password are posted. */
  logins: { label: string; path: string }[]
  /** What stands in the fields at first. */
  username?: string
  password?: string
  /** Buttons above the form, and below it: they send no fields. */
  before?: Act[]
  after?: Act[]
  /** To be answered before the form is sent; the outcome is told when all has been done, and a login was right. */
  predict?: Prediction
  /** The exchanges beside it: paths that begin like one of these. */
  wire: string[]
}

/** A login form of the practice site, what the server answered, and beside it what crossed. */
export function LoginForm({ logins, before = [], after = [], predict, wire, ...fields }: LoginFormProps) {
  const loginActs = logins.map(({ label, path }): Act => {
    return { label, requests: [{ method: 'POST', path, sendsFields: true }] }
  })
  const { answers, isComplete, isPending, submit } = useActs([...before, ...loginActs, ...after])
  const [chosen, setChosen] = useState<string>()
  const hasLoggedIn = answers.some(({ request, status }) => request.sendsFields && status === 200)
  return (
    <div className={lesson.split}>
      <div className={lesson.experiment}>
        {before.length > 0 && (
          <form method="post" onSubmit={submit}>
            <ActButtons acts={before} isPending={isPending} />
          </form>
        )}
        <form method="post" onSubmit={submit} autoComplete="off">
          {predict && <Predict {...predict} onChoose={setChosen} />}
          <div className={styles.fields}>
            <label>
              Username
              <input
                name="username"
                required
                maxLength={64}
                defaultValue={fields.username}
                autoCapitalize="off"
                spellCheck={false}
              />
            </label>
            <label>
              {/* Made-up passwords, which stand on the page: there is nothing to hide. */}
              Password
              <input
                name="password"
                required
                maxLength={64}
                defaultValue={fields.password}
                autoCapitalize="off"
                spellCheck={false}
              />
            </label>
          </div>
          <ActButtons acts={loginActs} from={before.length} isPending={isPending} />
        </form>
        {after.length > 0 && (
          <form method="post" onSubmit={submit}>
            <ActButtons acts={after} from={before.length + logins.length} isPending={isPending} />
          </form>
        )}
        <div role="status">
          {answers.length > 0 && <Answers answers={answers} />}
          {predict && chosen !== undefined && isComplete && hasLoggedIn && (
            <PredictOutcome prediction={predict} chosen={chosen} />
          )}
        </div>
      </div>
      <LessonWire paths={wire} />
    </div>
  )
}
