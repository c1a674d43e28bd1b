import type { ReactNode } from 'react'
import { lessons } from '@/lib/course/lessons'
import { LessonKeys } from './_components/lesson-keys'
import './term.css'
import './print.css'

export default function LessonsLayout({ children }: { children: ReactNode }) {
  return <LessonKeys slugs={lessons.map(({ slug }) => slug)}>{children}</LessonKeys>
}
