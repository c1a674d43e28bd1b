'use client'

import { useState, useTransition, type SubmitEvent } from 'react'
import { useLiveState } from '@/app/_components/live-state'
import { perform, type Answer, type ActRequest } from '../../_components/act'
import { Answers } from '../../_components/answers'
import styles from '../../_components/lesson.module.css'
import { LessonWire } from '../../_components/lesson-wire'

const folder = '/lessons/staying-signed-in/race'
const logIn: ActRequest = { method: 'POST', path: `${folder}/log-in` }
const logOut: ActRequest = { method: 'POST', path: `${folder}/log-out` }
const look: ActRequest = { method: 'GET', path: `${folder}/look` }
const slowPages = [
  { label: 'Race: it renews in any case', path: `${folder}/slow` },
  { label: 'Race: it asks first', path: `${folder}/slow-asks` },
]

/** Well within the two seconds that the slow page takes. */
const UNDER_WAY_MILLISECONDS = 500

/** A slow page, asked for before a logout and answered after it. Without a script the learner is the second runner. */
export function LogoutRace() {
  const { refresh } = useLiveState()
  const [answers, setAnswers] = useState<Answer[]>([])
  const [isPending, startTransition] = useTransition()

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const path = event.nativeEvent.submitter?.dataset.race
    if (!path || isPending) return
    setAnswers([])
    startTransition(async () => {
      for await (const answer of race(path)) setAnswers((before) => [...before, answer])
      void refresh()
    })
  }

  return (
    <div className={styles.split}>
      <div>
        <form method="get" onSubmit={submit} className={styles.experiment}>
          <p className={styles.acts}>
            {slowPages.map(({ label, path }) => (
              <button
                key={path}
                data-race={path}
                formAction={path}
                formTarget="_blank"
                aria-disabled={isPending}
              >
                {label}
              </button>
            ))}
          </p>
          <div role="status">{answers.length > 0 && <Answers answers={answers} />}</div>
        </form>
        <noscript>
          <p>
            Without JavaScript you run the race yourself: log in, start a page above (it takes 15 seconds, in
            a tab of its own), come back and log out before it is done. When it is, look.
          </p>
          {[logIn, logOut, look].map(({ method, path }) => (
            <form key={path} action={path} method={method}>
              <button className="quiet">
                {method} {path}
              </button>
            </form>
          ))}
        </noscript>
      </div>
      <LessonWire paths={[folder]} />
    </div>
  )
}

/**
 * The answers in the order in which they come. The slow request must have left with the cookie before the logout is
 * answered, and calling `fetch` first is not enough: now and then Chromium sends a POST before an earlier GET.
 */
async function* race(path: string): AsyncGenerator<Answer> {
  yield* await ask(logIn)
  const slow = ask({ method: 'GET', path: `${path}?work=short` })
  await wait(UNDER_WAY_MILLISECONDS)
  yield* await ask(logOut)
  yield* await slow
  yield* await ask(look)
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

function ask(request: ActRequest): Promise<Answer[]> {
  return perform({ label: '', requests: [request] })
}
