'use client'

import { useSyncExternalStore } from 'react'

/** False in the HTML that everybody gets, true once the script is awake: for what is of no use without it. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    neverTold,
    () => true,
    () => false,
  )
}

const neverTold = () => () => undefined
