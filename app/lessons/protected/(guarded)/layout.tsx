import type { ReactNode } from 'react'
import { findWriterOfPage } from '../session'

export const instant = false

// #region layout
export default async function GuardedLayout({ children }: { children: ReactNode }) {
  const username = await findWriterOfPage()
  if (!username) return <h1>Please sign in</h1>
  return children
}
// #endregion
