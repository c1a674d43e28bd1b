import type { ComponentProps, ReactNode } from 'react'

interface FieldProps extends ComponentProps<'input'> {
  id: string
  label: ReactNode
  name: string
  /** What is wrong with it, if anything. */
  problem: string | undefined
}

/** A labelled text field with its error beneath, tied to it for screen readers. */
export function Field({ id, label, problem, ...input }: FieldProps) {
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        {...input}
      />
      {problem && (
        <p id={`${id}-problem`} className="error">
          {problem}
        </p>
      )}
    </div>
  )
}
