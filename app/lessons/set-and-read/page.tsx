import type { Metadata } from 'next'
import { LessonNav } from '../_components/lesson-nav'
import { MarkRead } from '../_components/mark-read'
import { Recall } from '../_components/recall'

export const metadata: Metadata = { title: 'Set a cookie, read it back' }

export default function SetAndReadPage() {
  return (
    <>
      <LessonNav slug="set-and-read" />
      <h1>Set a cookie, read it back</h1>
      <Recall slug="set-and-read" />
      <MarkRead slug="set-and-read" />
    </>
  )
}
