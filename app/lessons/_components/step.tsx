'use client'

import type { ReactNode } from 'react'
import { NextStep } from './next-step'
import styles from './lesson.module.css'
import { useStepGroup } from './step-group'

interface StepProps {
  /** Also the fragment of its address: `#observe`. */
  id: 'predict' | 'observe' | 'break' | 'check' | 'recall'
  title: string
  /** The first step of a lesson. */
  isOpen?: boolean
  children: ReactNode
}

const verbs: Record<StepProps['id'], string> = {
  predict: 'Predict, then do',
  observe: 'Observe',
  break: 'Break, then fix',
  check: 'Check',
  recall: 'Recall',
}

/** A step of a lesson. The shared `name` makes the browser keep one step open at a time, with no script. */
export function Step({ id, title, isOpen = false, children }: StepProps) {
  const group = useStepGroup()
  return (
    <details className={styles.step} name={group} open={isOpen}>
      <summary>
        <span className={styles.verb}>{verbs[id]}</span>
        <h2 className={styles.stepTitle}>{title}</h2>
      </summary>
      {/* The fragment leads inside: browsers open what hides it. */}
      <div className={styles.stepBody} id={id}>
        {children}
        {id !== 'recall' && <NextStep />}
      </div>
    </details>
  )
}
