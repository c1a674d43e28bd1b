'use client'

import { useState, useTransition, type SubmitEvent } from 'react'
import { CopyButton } from '@/app/_components/copy-button'
import styles from './exercise.module.css'
import type { ExerciseStep } from './exercise-step'

interface CurlFormProps {
  slug: string
  steps: readonly ExerciseStep[]
  onToken: (hasToken: boolean) => void
}

/** Makes a token that says whose evidence it is where no browser brings a lab cookie. */
export function CurlForm({ slug, steps, onToken }: CurlFormProps) {
  const [commands, setCommands] = useState<string[]>([])
  const [problem, setProblem] = useState<string>()

  const [isPending, startTransition] = useTransition()

  function makeToken(form: FormData) {
    if (isPending) return
    startTransition(async () => {
      const made = await fetchCommands(form)
      setCommands(made ?? [])
      setProblem(made ? undefined : 'There is no token: the server did not answer. Try again.')
      onToken(made !== undefined)
    })
  }

  return (
    <details>
      <summary>With curl</summary>
      <p>
        A jar and a token take the place of the browser. The token is good for this exercise only, for 15
        minutes, and can do nothing but add evidence.
      </p>
      <form
        action="/lessons/exercise/token"
        method="post"
        onSubmit={(event: SubmitEvent<HTMLFormElement>) => {
          event.preventDefault()
          makeToken(new FormData(event.currentTarget))
        }}
      >
        <input type="hidden" name="lesson" value={slug} />
        <input type="hidden" name="steps" value={linesOf(steps)} />
        <p className={styles.buttons}>
          <button className="quiet" aria-disabled={isPending}>
            Make a token for curl
          </button>
        </p>
      </form>
      <div role="status">
        {problem && <p className="error">{problem}</p>}
        {commands.map((command, index) => (
          <div key={index} className={styles.command}>
            <pre>{command}</pre>
            <CopyButton text={command} label={`Copy command ${index + 1}`} />
          </div>
        ))}
      </div>
    </details>
  )
}

/** The steps that curl can do: it opens no tab. */
function linesOf(steps: readonly ExerciseStep[]): string {
  return steps
    .filter(({ tabEndsAt }) => !tabEndsAt)
    .map(lineOf)
    .join('\n')
}

/** A step as the server reads it: method, path, and the fields that it brings. */
function lineOf({ method, path, fields }: ExerciseStep): string {
  return [method, path, ...(fields ? [new URLSearchParams(fields).toString()] : [])].join(' ')
}

async function fetchCommands(form: FormData): Promise<string[] | undefined> {
  try {
    const headers = { accept: 'application/json' }
    const response = await fetch('/lessons/exercise/token', { method: 'POST', body: form, headers })
    if (!response.ok) return undefined
    const { commands } = (await response.json()) as { commands: string[] }
    return commands
  } catch {
    return undefined
  }
}
