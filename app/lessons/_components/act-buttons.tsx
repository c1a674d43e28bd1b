import type { Act } from './act'
import styles from './lesson.module.css'

interface ActButtonsProps {
  acts: readonly Act[]
  /** The place of the first one among the form's acts. */
  from?: number
  isPending: boolean
  className?: string | undefined
}

/** A button an act. Each carries its own address and method, so that the form works without a script. */
export function ActButtons({ acts, from = 0, isPending, className }: ActButtonsProps) {
  return (
    <p className={`${styles.acts} ${className ?? ''}`}>
      {acts.map(({ label, requests: [first] }, index) => (
        <button
          key={label}
          data-act={from + index}
          formAction={first?.path}
          formMethod={first?.method === 'GET' ? 'get' : 'post'}
          aria-disabled={isPending}
        >
          {label}
        </button>
      ))}
    </p>
  )
}
