'use client'

import { useState, type ReactNode } from 'react'
import { CopyButton } from '@/app/_components/copy-button'
import { DiffView } from '../diff-view'

interface SolutionProps {
  /** What the learner has, gaps and all. */
  own: string
  code: string
  /** The same, highlighted. */
  children: ReactNode
}

/** The solution, for those who ask for it, and what it does differently. */
export function Solution({ own, code, children }: SolutionProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details
      // It may have been opened before the scripts came.
      ref={(details) => {
        if (details?.open) setIsOpen(true)
      }}
      onToggle={(event) => {
        setIsOpen(event.currentTarget.open)
      }}
    >
      <summary>Show the solution</summary>
      {children}
      <CopyButton text={code} label="Copy the solution" />
      {isOpen && <DiffView before={own} after={code} labels={{ before: 'yours', after: 'the solution' }} />}
    </details>
  )
}
