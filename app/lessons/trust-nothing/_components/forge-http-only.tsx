'use client'

import { useState } from 'react'
import { CopyButton } from '@/app/_components/copy-button'
import type { Act } from '../../_components/act'
import { ActButtons } from '../../_components/act-buttons'
import { Answers } from '../../_components/answers'
import { useExercise } from '../../_components/exercise/use-exercise'
import lesson from '../../_components/lesson.module.css'
import { LessonWire } from '../../_components/lesson-wire'
import { useActs } from '../../_components/use-acts'
import { useHydrated } from '../../_components/use-hydrated'

const shop = '/lessons/trust-nothing/exercise/http-only'
const curl = '/lessons/trust-nothing/curl'

const acts: Act[] = [
  { label: 'Enter the shop', requests: [{ method: 'POST', path: shop }] },
  { label: 'Open the admin page', requests: [{ method: 'GET', path: shop }] },
  { label: 'Make the command for curl', requests: [{ method: 'POST', path: curl }] },
]

/** An HttpOnly cookie, a script that cannot write it, and the command that can. */
export function ForgeHttpOnly() {
  const isHydrated = useHydrated()
  const { answers, isPending, submit } = useActs(acts)
  const [written, setWritten] = useState<string>()
  const command = answers.findLast(({ request }) => request.path === curl)
  // What curl sends appears on the wire beside it, with no press of a button here.
  useExercise('trust-nothing', command !== undefined)

  function writeByScript() {
    document.cookie = 'shop_rank=admin; Path=/'
    const isSeen = document.cookie.includes('shop_rank=admin')
    setWritten(
      isSeen
        ? 'The script wrote it: there was no HttpOnly cookie shop_rank. Enter the shop.'
        : 'No error came, and document.cookie shows no shop_rank. Open the admin page to see what was sent.',
    )
  }

  return (
    <div className={lesson.split}>
      <form method="post" onSubmit={submit} className={lesson.experiment}>
        <ActButtons acts={acts.slice(0, 1)} isPending={isPending} />
        {isHydrated && (
          <p>
            <button type="button" className="quiet" onClick={writeByScript}>
              Write it by document.cookie
            </button>
          </p>
        )}
        <ActButtons acts={acts.slice(1)} from={1} isPending={isPending} />
        <div role="status">
          {written && <p>{written}</p>}
          {answers.length > 0 && <Answers answers={answers} />}
        </div>
        {command?.status === 200 && <CopyButton text={command.text} label="Copy the command" />}
      </form>
      <LessonWire paths={[shop]} />
    </div>
  )
}
