'use client'

import { createContext, use, useEffect, useRef, useState, type ReactNode } from 'react'
import { JarView } from '@/app/_components/jar-view'
import { useWire } from '@/app/_components/use-wire'
import { WireView } from '@/app/_components/wire-view'
import type { Wire } from '@/lib/wire/wire-entry'
import styles from './lesson.module.css'

interface SharedWire {
  wire: Wire | undefined
  want: () => void
}

const WireContext = createContext<SharedWire | null>(null)

/** Shares one wire among all parts of a lesson. It is asked for once a part that shows it has come into view. */
export function LessonWireProvider({ children }: { children: ReactNode }) {
  const [isWanted, setIsWanted] = useState(false)
  const wire = useWire(!isWanted)
  return <WireContext value={{ wire, want: () => setIsWanted(true) }}>{children}</WireContext>
}

/**
 * The learner's exchanges on this lesson, the newest last.
 * @returns what is known of the wire, undefined before; and a ref for the element that, once seen, makes it be asked
 */
export function useLessonWire() {
  const shared = use(WireContext)
  if (!shared) throw new Error('useLessonWire() needs <LessonWireProvider> above it.')
  const { wire, want } = shared
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { current } = element
    if (!current || wire) return
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) want()
    })
    observer.observe(current)
    return () => observer.disconnect()
  }, [wire, want])
  return { wire, element }
}

interface LessonWireProps {
  /** The exchanges to show: their targets begin with one of these. */
  paths: readonly string[]
}

/** What crossed between this learner and one part of the site. */
export function LessonWire({ paths }: LessonWireProps) {
  const { wire, element } = useLessonWire()
  const entries = wire?.exchanges.filter(({ target }) => paths.some((path) => target.startsWith(path))) ?? []
  return (
    <div ref={element} className={styles.wire} role="group" aria-label="On the wire">
      <h3>On the wire</h3>
      <p className="soft">As the server received and sent it.</p>
      <WireView entries={entries} openId={entries.at(-1)?.id} />
    </div>
  )
}

/** The cookies of this site in the learner's browser, as the server knows them. */
export function LessonJar() {
  const { wire, element } = useLessonWire()
  return (
    <div ref={element} className={styles.jar} role="group" aria-label="The jar">
      {wire ? <JarView jar={wire.jar} documentCookie={document.cookie} /> : <p className="soft">Looking…</p>}
    </div>
  )
}
