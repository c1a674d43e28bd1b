import { Fragment, type ReactNode, type SubmitEvent } from 'react'
import { gapFieldPrefix } from '@/lib/course/gap-field'
import styles from './exercise.module.css'
import type { GapProblems } from './use-exercise'

export interface GapField {
  name: string
  /** As the file has it. */
  text: string
  /** What may stand in the expression. */
  scope: string[]
}

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
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const { nativeEvent, currentTarget } = event
    void onSave(new FormData(currentTarget, nativeEvent.submitter))
  }

  return (
    <form action="/lessons/exercise/fill" method="post" onSubmit={submit}>
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
                onEdit={onEdit}
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
        <button>Save the gaps</button>
        <button className="quiet" name="reset" value="yes">
          Back to the file’s text
        </button>
      </p>
    </form>
  )
}

interface GapProps extends GapField {
  slug: string
  number: number
  typed: string
  problem: string | undefined
  onEdit: (name: string, text: string) => void
}

function Gap({ slug, name, scope, number, typed, problem, onEdit }: GapProps) {
  const id = `${slug}-gap-${name}`
  return (
    <div className={styles.gap}>
      <label htmlFor={id}>
        Gap {number}: {name}
      </label>
      <textarea
        id={id}
        name={gapFieldPrefix + name}
        rows={Math.min(3, Math.max(typed.split('\n').length, Math.ceil(typed.length / 60)))}
        value={typed}
        onChange={(event) => {
          onEdit(name, event.currentTarget.value)
        }}
        autoCapitalize="off"
        spellCheck={false}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-scope ${id}-problem` : `${id}-scope`}
      />
      <p id={`${id}-scope`} className="soft">
        One expression; it sees {scope.join(', ')}.
      </p>
      {problem && (
        <p id={`${id}-problem`} className="error" role="alert">
          Gap {number}: {problem}
        </p>
      )}
    </div>
  )
}
