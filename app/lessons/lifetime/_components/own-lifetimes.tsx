'use client'

import { LifetimeLine } from '@/app/_components/pictures/lifetime-line'
import { LiveLifetimes } from '@/app/_components/pictures/live-lifetimes'
import { useNow } from '@/app/_components/use-now'
import { useLessonWire } from '../../_components/lesson-wire'

/** Lifetimes on a time line: those of the learner's cookies, and four others as long as there are none. */
export function OwnLifetimes() {
  const { wire, element } = useLessonWire()
  const now = useNow()
  const cookies = (wire?.jar ?? []).flatMap(({ name, isOwn, attributes }) =>
    isOwn || !attributes ? [] : [{ name: name || '(no name)', expires: attributes.expires }],
  )
  const living = cookies.filter(({ expires }) => expires === null || (now !== undefined && expires > now))
  return (
    <div ref={element}>
      {now === undefined || living.length === 0 ? (
        <LifetimeLine />
      ) : (
        <LiveLifetimes cookies={living} now={now} />
      )}
    </div>
  )
}
