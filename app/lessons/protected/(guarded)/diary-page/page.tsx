import type { Metadata } from 'next'
import { diary, textOf } from '../../diary'

export const metadata: Metadata = {
  title: 'A diary behind a layout',
  description: 'A page of lesson 8: only a layout guards it, which is not asked each time.',
  robots: { index: false },
}
export const instant = false

export default function DiaryPage() {
  return (
    <>
      <h1>The diary</h1>
      <pre>{textOf(diary)}</pre>
      <p>
        <a href="/lessons/protected#break">Back to the lesson</a>
      </p>
    </>
  )
}
