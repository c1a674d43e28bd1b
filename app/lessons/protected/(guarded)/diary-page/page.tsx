import type { Metadata } from 'next'
import { diary, textOf } from '../../diary'

export const metadata: Metadata = { title: 'A diary behind a layout' }
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
