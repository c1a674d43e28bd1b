import { LessonPage, lessonMetadata } from '../_components/lesson-page'
import Lesson from './lesson.mdx'

export const metadata = lessonMetadata('hardening')

export default function Hardening() {
  return (
    <LessonPage slug="hardening">
      <Lesson />
    </LessonPage>
  )
}
