import { useEffect, useState } from 'react'
import type { Entry } from '../match'

let kept: Promise<readonly Entry[]> | undefined

/** All that can be found, asked for once a page; `isBroken` when it did not come, and then the next dialog asks again. */
export function useIndex() {
  const [entries, setEntries] = useState<readonly Entry[]>()
  const [isBroken, setIsBroken] = useState(false)
  useEffect(() => {
    kept ??= fetchIndex()
    kept.then(setEntries, () => {
      kept = undefined
      setIsBroken(true)
    })
  }, [])
  return { entries, isBroken }
}

async function fetchIndex(): Promise<readonly Entry[]> {
  const response = await fetch('/search/index.json')
  if (!response.ok) throw new Error(`/search/index.json answered ${response.status}.`)
  return (await response.json()) as Entry[]
}
