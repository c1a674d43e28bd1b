import type { ReactNode } from 'react'
import { HttpText } from '@/app/_components/http-text'
import { firstExperiments, type FirstExperiment } from '@/lib/course/first-experiments'
import styles from './home.module.css'
import { TryIt } from './try-it'

interface FirstCardProps {
  experiment: FirstExperiment
  title: string
  /** What the browser will do, in a sentence. */
  prediction: string
  /** Why, or for how long. */
  children: ReactNode
}

/** One of the two first experiments: the line, the prediction, the button, and what crossed. */
export function FirstCard({ experiment, title, prediction, children }: FirstCardProps) {
  const { line, button } = firstExperiments[experiment]
  return (
    <section className={`card ${styles.first}`} aria-labelledby={experiment}>
      <h2 id={experiment}>{title}</h2>
      <pre className={styles.line}>
        <HttpText text={`Set-Cookie: ${line}`} />
      </pre>
      <div className={styles.prediction}>
        <p>
          <strong>{prediction}</strong>
        </p>
        {children}
      </div>
      <TryIt experiment={experiment} label={button} />
    </section>
  )
}
