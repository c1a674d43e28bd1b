import type { ReactNode } from 'react'

interface ScrollBoxProps {
  /** What is in it, for those who hear the page. */
  label: string
  children: ReactNode
}

/** Lets a table that is wider than the window scroll by itself; a keyboard reaches it too. */
export function ScrollBox({ label, children }: ScrollBoxProps) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached without a mouse
    <div className="scroll" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}
