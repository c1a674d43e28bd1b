'use client'

import type { ReactNode } from 'react'
import { NextStep } from './next-step'
import styles from './steps.module.css'
import { useStepGroup } from './step-group'
import { stepVerbs, type StepId } from './step-verbs'

interface StepFrameProps {
  id: StepId
  title: string
  isOpen?: boolean
  children: ReactNode
}

/** Folds a step. The shared `name` makes the browser keep one step open at a time, with no script. */
export function StepFrame({ id, title, isOpen = false, children }: StepFrameProps) {
  const group = useStepGroup()
  return (
    <details className={styles.step} name={group} open={isOpen}>
      <summary>
        <span className={styles.verb}>{stepVerbs[id]}</span>
        <h2 className={styles.title}>{title}</h2>
      </summary>
      {/* The fragment leads inside: browsers open what hides it. */}
      <div className={styles.body} id={id}>
        {children}
        {id !== 'recall' && <NextStep />}
      </div>
    </details>
  )
}
