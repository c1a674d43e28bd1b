import { gapFieldPrefix } from '@/lib/course/gap-field'
import styles from './exercise.module.css'

export interface GapField {
  name: string
  /** As the file has it. */
  text: string
  /** What may stand in the expression. */
  scope: string[]
}

interface GapProps extends GapField {
  slug: string
  number: number
  typed: string
  problem: string | undefined
  onEdit: (name: string, text: string) => void
}

/** One gap: a field in the midst of the source, and what is wrong with what stands in it. */
export function Gap({ slug, name, scope, number, typed, problem, onEdit }: GapProps) {
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
