'use client'

import { usePathname, useRouter } from 'next/navigation'
import { createContext, use, useCallback, useLayoutEffect, useRef, type ReactNode } from 'react'
import { isMeantForElse } from '@/app/_components/is-meant-for-else'
import { KeysSwitch } from '@/app/_components/keys-switch'
import { useKeysSetting } from '@/app/_components/keys-setting'
import type { LessonSlug } from '@/lib/course/lessons'
import styles from './lessons.module.css'

const OpenContext = createContext<() => void>(() => undefined)

interface LessonKeysProps {
  /** In the order of the course. */
  slugs: LessonSlug[]
  children: ReactNode
}

/** The keys of the course's pages, and the dialog that lists them and switches them off. */
export function LessonKeys({ slugs, children }: LessonKeysProps) {
  const pathname = usePathname()
  const router = useRouter()
  const dialog = useRef<HTMLDialogElement>(null)
  const isOn = useKeysSetting()
  const open = useCallback(() => dialog.current?.showModal(), [])

  // With the page that is shown: an effect comes later, and a fast key would go on from the page before.
  useLayoutEffect(() => {
    const index = slugs.findIndex((slug) => pathname === `/lessons/${slug}`)
    const goTo = (slug: LessonSlug | undefined) => slug && router.push(`/lessons/${slug}`)
    const press = (event: KeyboardEvent) => {
      if (!isOn || document.querySelector('dialog[open]') || isMeantForElse(event)) return
      if (event.key === '[') goTo(slugs[index - 1])
      if (event.key === ']') goTo(slugs[index + 1])
      if (event.key === '?') open()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [isOn, open, pathname, router, slugs])

  return (
    <OpenContext value={open}>
      {children}
      <dialog className={styles.dialog} ref={dialog} aria-labelledby="keys-title">
        <h2 id="keys-title">Keys</h2>
        <dl className={styles.keys}>
          <dt>
            <kbd>[</kbd>
          </dt>
          <dd>previous lesson</dd>
          <dt>
            <kbd>]</kbd>
          </dt>
          <dd>next lesson</dd>
          <dt>
            <kbd>/</kbd>
          </dt>
          <dd>search</dd>
          <dt>
            <kbd>?</kbd>
          </dt>
          <dd>this list</dd>
        </dl>
        <KeysSwitch />
        <form method="dialog">
          <button className="quiet">Close</button>
        </form>
      </dialog>
    </OpenContext>
  )
}

/** Opens the dialog of the keys, also where the keys are off. */
export function KeysButton() {
  const open = use(OpenContext)
  return (
    <button className={`quiet ${styles.keysButton}`} type="button" onClick={open}>
      Keys
    </button>
  )
}
