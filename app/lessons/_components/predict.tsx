import { replayEarlyInput } from '@/lib/early-input'
import styles from './lesson.module.css'

/** What a learner is asked before an experiment. */
export interface Prediction {
  question: string
  options: string[]
  /** Index of what really happens; the lesson's test makes sure of it. */
  answer: number
  /** Why it happens: shown when it has. */
  because: string
}

interface PredictProps extends Pick<Prediction, 'question' | 'options'> {
  onChoose: (option: string) => void
}

/**
 * Asks what will happen. The buttons of its form work once there is an answer: the browser itself holds back a form
 * whose required choice is missing, with a script or without.
 */
export function Predict({ question, options, onChoose }: PredictProps) {
  return (
    <fieldset className={styles.predict} ref={replayEarlyInput}>
      <legend>{question}</legend>
      {options.map((option) => (
        <label key={option}>
          <input type="radio" name="prediction" value={option} required onChange={() => onChoose(option)} />{' '}
          {option}
        </label>
      ))}
    </fieldset>
  )
}

/** Prediction and outcome, side by side. */
export function PredictOutcome({ prediction, chosen }: { prediction: Prediction; chosen: string }) {
  const outcome = prediction.options[prediction.answer]
  return (
    <div className={styles.outcome}>
      <dl>
        <dt>You predicted</dt>
        <dd>{chosen}</dd>
      </dl>
      <dl>
        <dt>What happened</dt>
        <dd>
          {outcome} {chosen === outcome ? '✓ As you said.' : '✗ Not as you said.'}
        </dd>
      </dl>
      <p className={styles.because}>{prediction.because}</p>
    </div>
  )
}
