import { Fragment, useState, useTransition, type ReactNode, type SubmitEvent } from 'react'
import { replayEarlyInput } from '@/lib/early-input'
import styles from './exercise.module.css'
import { Gap, type GapField } from './gap'
import type { GapProblems } from './use-exercise'

export interface SourcePart {
  text: string
  /** The same, highlighted. */
  node: ReactNode
}

interface GapFormProps {
  slug: string
  gaps: GapField[]
  parts: SourcePart[]
  /** What stands in each gap, by its name. */
  texts: Record<string, string>
  problems: GapProblems
  onEdit: (name: string, text: string) => void
  onSave: (form: FormData) => Promise<boolean>
}

/** The running file, with a field where it has a gap. */
export function GapForm({ slug, gaps, parts, texts, problems, onEdit, onSave }: GapFormProps) {
  const [isSaved, setIsSaved] = useState(false)
  const [isPending, startTransition] = useTransition()

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const { nativeEvent, currentTarget } = event
    const form = new FormData(currentTarget, nativeEvent.submitter)
    if (isPending) return
    const isReset = form.has('reset')
    startTransition(async () => setIsSaved((await onSave(form)) && !isReset))
  }

  function edit(name: string, text: string) {
    setIsSaved(false)
    onEdit(name, text)
  }

  return (
    <form action="/lessons/exercise/fill" method="post" onSubmit={submit} ref={replayEarlyInput}>
      <input type="hidden" name="lesson" value={slug} />
      <div className={styles.source}>
        {parts.map(({ node }, index) => (
          <Fragment key={index}>
            {node}
            {gaps[index] && (
              <Gap
                {...gaps[index]}
                slug={slug}
                number={index + 1}
                typed={texts[gaps[index].name] ?? ''}
                problem={problems[gaps[index].name]}
                onEdit={edit}
              />
            )}
          </Fragment>
        ))}
      </div>
      {problems[''] && (
        <p className="error" role="alert">
          {problems['']}
        </p>
      )}
      <p className={styles.buttons}>
        <button aria-disabled={isPending}>Save the gaps</button>
        <button className="quiet" name="reset" value="yes" aria-disabled={isPending}>
          Back to the file’s text
        </button>
        <span role="status" className="soft">
          {isSaved && !isPending && 'Kept. Now run it.'}
        </span>
      </p>
    </form>
  )
}
