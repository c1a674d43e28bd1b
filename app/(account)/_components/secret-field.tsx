interface SecretFieldProps {
  id: string
  name: string
  label: string
  autoComplete: 'current-password' | 'new-password'
  /** What was wrong with it. */
  problem: string | undefined
}

/** A password's field; what was typed before is never put back. */
export function SecretField({ id, name, label, autoComplete, problem }: SecretFieldProps) {
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type="password"
        autoComplete={autoComplete}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-problem`}
      />
      <p id={`${id}-problem`} className="error">
        {problem}
      </p>
    </div>
  )
}
