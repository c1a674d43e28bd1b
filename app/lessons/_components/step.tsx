import type { ReactNode } from 'react'
import { StepFrame } from './step-frame'
import { StepLine } from './step-line'
import { StepRows } from './step-rows'
import type { StepId } from './step-verbs'

interface StepProps {
  id: StepId
  title: string
  /** The first step of a lesson. */
  isOpen?: boolean
  children: ReactNode
}

/** A step of a lesson: its prose on the left, and what the prose is about on the right. */
export function Step({ children, ...frame }: StepProps) {
  return (
    <>
      {frame.isOpen && <StepLine />}
      <StepFrame {...frame}>
        <StepRows>{children}</StepRows>
      </StepFrame>
    </>
  )
}
