import { useEffect, useRef, useState } from 'react'

/** A text as it was at the last full minute; '' before the first one is over. */
export function useMinutely(text: string): string {
  const latest = useRef(text)
  const [shown, setShown] = useState('')
  useEffect(() => {
    latest.current = text
  }, [text])
  useEffect(() => {
    const timer = setInterval(() => setShown(latest.current), 60_000)
    return () => clearInterval(timer)
  }, [])
  return shown
}
