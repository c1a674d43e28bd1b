'use client'

import { useEffect, useState } from 'react'
import { Clock, type ClockTime } from './clock'
import styles from './clocks.module.css'

export interface ClocksProps {
  idle: ClockTime
  absolute: ClockTime
}

/** Both clocks. Screen readers are told when a visit renews, and when a limit is near or reached. */
export function Clocks({ idle, absolute }: ClocksProps) {
  const [said, setSaid] = useState('')
  useEffect(() => {
    const say = (text: string, at: number) => setTimeout(() => setSaid(text), at - Date.now())
    const timers = [
      say('Half of the idle time is over: a visit renews the session now.', idle.endsAt - idle.of * 500),
      ...(absolute.of > 20 ? [say('10 seconds until the absolute limit.', absolute.endsAt - 10_000)] : []),
      say('The idle limit is reached. Visit once more.', idle.endsAt),
      say('The absolute limit is reached. Visit once more.', absolute.endsAt),
    ]
    return () => timers.forEach(clearTimeout)
  }, [idle, absolute])
  return (
    <div className={`notice ${styles.clocks}`}>
      <Clock name="Idle limit" {...idle} />
      <Clock name="Absolute limit" {...absolute} />
      <p role="status">{said}</p>
    </div>
  )
}
