'use client'

import Link from 'next/link'
import { useState } from 'react'
import type { Act } from '../../_components/act'
import { ActButtons } from '../../_components/act-buttons'
import { Answers } from '../../_components/answers'
import lesson from '../../_components/lesson.module.css'
import { LessonWire } from '../../_components/lesson-wire'
import { Predict, PredictOutcome, type Prediction } from '../../_components/predict'
import { useActs } from '../../_components/use-acts'
import { useHydrated } from '../../_components/use-hydrated'
import styles from './seen-link.module.css'

const logout = '/lessons/logout/broken'
const signIn = '/lessons/logout/sign-in'
const look = '/lessons/logout/look'
const acts: Act[] = [
  { label: 'Sign in', requests: [{ method: 'POST', path: signIn }] },
  { label: 'Look', requests: [{ method: 'GET', path: look }] },
]

interface Shown {
  /** Makes each link another one: what was prefetched once is not fetched again. */
  number: number
  isPrefetched: boolean
}

/** A link that logs out, shown with prefetch and without. Nobody needs to click it. */
export function SeenLink({ predict }: { predict: Prediction }) {
  const isHydrated = useHydrated()
  const [shown, setShown] = useState<Shown | null>(null)
  const [chosen, setChosen] = useState<string>()
  const { answers, isPending, submit } = useActs(acts, {
    onAnswers([answer]) {
      if (answer?.request.path === signIn) setShown(null)
    },
  })

  function show(isPrefetched: boolean) {
    setShown({ number: Date.now(), isPrefetched })
  }

  const last = answers.at(-1)
  const hasLooked = shown?.isPrefetched && last?.request.path === look
  const isOut = last?.text === 'Signed out.'
  return (
    <div className={lesson.split}>
      <form method="post" onSubmit={submit} className={lesson.experiment}>
        <Predict {...predict} onChoose={setChosen} />
        <ActButtons acts={acts} isPending={isPending} />
        {isHydrated ? (
          <p className={lesson.acts}>
            <button type="button" className="quiet" onClick={() => show(false)}>
              Show the link, prefetch off
            </button>
            <button type="button" className="quiet" onClick={() => show(true)}>
              Show the link, prefetch on
            </button>
          </p>
        ) : (
          <noscript>
            <p className="notice">
              A script prefetches. Without one, the picture in the third step does the same.
            </p>
          </noscript>
        )}
        {shown && (
          <p className={styles.page}>
            <Link key={shown.number} href={`${logout}?shown=${shown.number}`} prefetch={shown.isPrefetched}>
              Log out
            </Link>{' '}
            <span className="soft">shown with prefetch {shown.isPrefetched ? 'on' : 'off'}</span>
          </p>
        )}
        <div role="status">
          {answers.length > 0 && <Answers answers={answers} />}
          {hasLooked && !isOut && <p>{notFetched}</p>}
          {hasLooked && isOut && chosen !== undefined && (
            <PredictOutcome prediction={predict} chosen={chosen} />
          )}
        </div>
      </form>
      <LessonWire paths={[signIn, look, logout]} />
    </div>
  )
}

const notFetched =
  'Still signed in: nothing has fetched the link yet. Under npm run dev Next.js does not prefetch at all.'
