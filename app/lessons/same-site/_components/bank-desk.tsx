'use client'

import { useState } from 'react'
import type { Act } from '../../_components/act'
import { ActButtons } from '../../_components/act-buttons'
import { Answers } from '../../_components/answers'
import lesson from '../../_components/lesson.module.css'
import { LessonWire, useLessonWire } from '../../_components/lesson-wire'
import { Predict, PredictOutcome, type Prediction } from '../../_components/predict'
import { useActs } from '../../_components/use-acts'
import { boardOf, type Setting } from '../board'
import { UnsetClock } from './unset-clock'

interface BankDeskProps {
  /** Tells it from the other counters of the lesson. */
  name: string
  settings: readonly Setting[]
  /** What opens a page of the other site or of the bank, in a tab of its own. */
  links: readonly { label: string; href: string }[]
  /** The bank's addresses whose exchanges are shown beside it, with the login's. */
  watched: readonly string[]
  /** Its outcome is told once the other site’s form has brought the cookie. */
  predict?: Prediction
}

/** The bank's counter: sign in with one setting of SameSite or another, and open the pages of the other site. */
export function BankDesk({ name, settings, links, watched, predict }: BankDeskProps) {
  const acts = settings.map(actOf)
  const { answers, isPending, submit } = useActs(acts)
  const { wire, element } = useLessonWire()
  const [chosen, setChosen] = useState<string>()
  const { signIn, cells } = boardOf(wire?.exchanges ?? [])
  const isDecided = settings.some((setting) => cells.get(`${setting}/form`)?.hasCome)
  return (
    <div className={lesson.split}>
      <form method="post" onSubmit={submit} className={lesson.experiment} aria-label={name}>
        {predict && <Predict {...predict} onChoose={setChosen} />}
        <ActButtons acts={acts} isPending={isPending} />
        <div ref={element}>
          <ul>
            {links.map(({ label, href }) => (
              <li key={href}>
                <a href={href} target="_blank">
                  {label}
                </a>{' '}
                <span className="soft">in a tab of its own</span>
              </li>
            ))}
          </ul>
        </div>
        {signIn && settings.includes('nothing') && <UnsetClock signIn={signIn} />}
        <div role="status">
          {answers.length > 0 && <Answers answers={answers.slice(-1)} />}
          {predict && chosen !== undefined && isDecided && (
            <PredictOutcome prediction={predict} chosen={chosen} />
          )}
        </div>
      </form>
      <LessonWire paths={[signInPath, ...watched.map((name) => `/lessons/same-site/${name}`)]} />
    </div>
  )
}

const signInPath = '/lessons/same-site/sign-in'

function actOf(setting: Setting): Act {
  const label = setting === 'nothing' ? 'Sign in without SameSite' : `Sign in with SameSite=${setting}`
  return { label, requests: [{ method: 'POST', path: `${signInPath}?same-site=${setting.toLowerCase()}` }] }
}
