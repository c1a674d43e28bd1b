'use client'

import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react'
import { gapFieldPrefix } from '@/lib/course/gap-field'
import { CurlForm } from './curl-form'
import styles from './exercise.module.css'
import { perform, type ExerciseStep, type StepAnswer } from './exercise-step'
import type { GapField } from './gap'
import { GapForm, type SourcePart } from './gap-form'
import { RunSteps } from './run-steps'
import { Solution } from './solution'
import { cookiesBlocked } from '../use-send-form'
import { saveGaps, useExercise, type GapProblems } from './use-exercise'
import { VerdictView } from './verdict-view'

interface ExerciseBenchProps {
  slug: string
  /** The path of the file with the gaps. */
  file: string
  gaps: GapField[]
  /** The source around the gaps: one part more than there are gaps. */
  parts: SourcePart[]
  steps: readonly ExerciseStep[]
  hints: ReactNode
  solution: { code: string; node: ReactNode }
}

/** Of several machines that answer, one may store its evidence a moment after another one has judged. */
const LATE_MILLISECONDS = 1000

/** All of an exercise that knows its learner. Without a script its forms post, and `/progress` tells the verdict. */
export function ExerciseBench({ slug, file, gaps, parts, steps, hints, solution }: ExerciseBenchProps) {
  const [hasToken, setHasToken] = useState(false)
  const { state, refresh } = useExercise(slug, hasToken)
  const [edits, setEdits] = useState<Record<string, string>>({})
  const [problems, setProblems] = useState<GapProblems>({})
  const [answers, setAnswers] = useState<StepAnswer[]>([])
  /** How many steps are to be done; 0: none runs. */
  const [running, setRunning] = useState(0)
  const [isHeldBack, setIsHeldBack] = useState(false)

  const texts = Object.fromEntries(
    gaps.map(({ name, text }) => [name, edits[name] ?? state?.fills[name] ?? text]),
  )
  const source = parts.map(({ text }, index) => text + (texts[gaps[index]?.name ?? ''] ?? '')).join('')

  async function save(form: FormData): Promise<boolean> {
    const found = await saveGaps(form)
    setProblems(found ?? {})
    if (found) return false
    const next = await refresh()
    if (next?.hasLabCookie === false) {
      setProblems({ '': cookiesBlocked })
      return false
    }
    // What was typed meanwhile is not saved yet.
    setEdits((now) => Object.fromEntries(Object.entries(now).filter(([name, text]) => text !== edits[name])))
    return true
  }

  async function run(chosen: readonly ExerciseStep[]) {
    if (running > 0) return
    setRunning(chosen.length)
    setAnswers([])
    const isSaved = Object.keys(edits).length === 0 || (await save(formOf(slug, texts)))
    setIsHeldBack(!isSaved)
    if (isSaved) {
      for (const step of chosen) {
        const answer = await perform(step)
        setAnswers((before) => [...before, answer])
      }
      const now = await refresh()
      if (now?.course?.exercise?.verdict.status !== 'passed')
        setTimeout(() => void refresh(), LATE_MILLISECONDS)
    }
    setRunning(0)
  }

  const runAgain = useEffectEvent(() => void run(steps))
  const version = state?.version ?? null
  const lastVersion = useRef(version)
  useEffect(() => {
    if (lastVersion.current !== null && lastVersion.current !== version) runAgain()
    lastVersion.current = version
  }, [version])

  return (
    <div className={styles.bench}>
      <div>
        <p>
          Fill the gaps here, or under <code>npm run dev</code> in your editor, in <code>{file}</code>: then
          this page notices what you save{version === null ? '' : ' (it is watching now)'}, and runs it.
        </p>
        <GapForm
          slug={slug}
          gaps={gaps}
          parts={parts}
          texts={texts}
          problems={problems}
          onEdit={(name, text) => {
            setEdits((before) => ({ ...before, [name]: text }))
          }}
          onSave={save}
        />
        {hints}
      </div>
      <div className={styles.run}>
        <RunSteps
          steps={steps}
          answers={answers}
          running={running}
          isReady={state !== undefined}
          isHeldBack={isHeldBack && Object.keys(problems).length > 0}
          onRun={run}
        />
        <div role="status" className={styles.verdict}>
          {state && <VerdictView verdict={state.verdict} client={state.client} />}
        </div>
        <noscript>
          <p>
            <a href={`/progress#${slug}`}>The verdict</a>
          </p>
        </noscript>
        <CurlForm slug={slug} steps={steps} onToken={setHasToken} />
      </div>
      <Solution own={source} code={solution.code}>
        {solution.node}
      </Solution>
    </div>
  )
}

function formOf(slug: string, texts: Record<string, string>): FormData {
  const form = new FormData()
  form.set('lesson', slug)
  for (const [name, text] of Object.entries(texts)) form.set(gapFieldPrefix + name, text)
  return form
}
