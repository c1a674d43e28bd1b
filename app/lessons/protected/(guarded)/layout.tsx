import type { ReactNode } from 'react'
import { findWriterOfPage } from '../session'

export const instant = false

// #region layout
export default async function GuardedLayout({ children }: { children: ReactNode }) {
  const username = await findWriterOfPage()
  return username ? children : <PleaseSignIn />
}
// #endregion

function PleaseSignIn() {
  return (
    <>
      <h1>Please sign in</h1>
      <p>
        <a href="/lessons/protected#break">Back to the lesson</a>
      </p>
    </>
  )
}
