import styles from './exercise.module.css'
import type { ExerciseStep, StepAnswer } from './exercise-step'

interface RunStepsProps {
  steps: readonly ExerciseStep[]
  answers: readonly StepAnswer[]
  /** How many steps are being done; 0: none. */
  running: number
  /** A script runs: it can do all of them. */
  isReady: boolean
  /** A gap could not be saved: nothing runs before it is. */
  isHeldBack: boolean
  onRun: (steps: readonly ExerciseStep[]) => Promise<void>
}

/** The requests that make the evidence, each a form of its own, and what the server answered. */
export function RunSteps({ steps, answers, running, isReady, isHeldBack, onRun }: RunStepsProps) {
  const isBusy = running > 0
  return (
    <>
      <h3>Run it</h3>
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <li key={index}>
            {step.tabEndsAt ? (
              <TabLink step={step} onRun={onRun} />
            ) : (
              <StepForm step={step} isBusy={isBusy} onRun={onRun} />
            )}
          </li>
        ))}
      </ol>
      <p className={isReady ? styles.all : `${styles.all} ${styles.asleep}`}>
        <button type="button" aria-disabled={isBusy} onClick={() => void onRun(steps)}>
          Run all steps
        </button>
        {isBusy && <progress aria-label="Steps done" max={running} value={answers.length} />}
      </p>
      {isHeldBack && <p className="error">Nothing was run: first look at what is said about the gaps.</p>}
      {answers.length > 0 && (
        <ol className={styles.answers} aria-label="What the server answered">
          {answers.map(({ label, status, text }, index) => (
            <li key={index}>
              {label}: {status !== null && <code>{status}</code>} {text}
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

interface OneStepProps {
  step: ExerciseStep
  onRun: RunStepsProps['onRun']
}

function StepForm({ step, isBusy, onRun }: OneStepProps & { isBusy: boolean }) {
  return (
    <form
      action={step.path}
      method={step.method}
      onSubmit={(event) => {
        event.preventDefault()
        void onRun([step])
      }}
    >
      {Object.entries(step.fields ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button className="quiet" aria-disabled={isBusy}>
        {step.label}
      </button>{' '}
      <code>
        {step.method} {step.path}
      </code>
    </form>
  )
}

/** A link, for a form may not lead to another site (`form-action` of our policy). */
function TabLink({ step, onRun }: OneStepProps) {
  return (
    <p>
      <a
        href={step.path}
        target="_blank"
        onClick={(event) => {
          event.preventDefault()
          void onRun([step])
        }}
      >
        {step.label}
      </a>{' '}
      <span className="soft">in a tab of its own</span>
    </p>
  )
}
