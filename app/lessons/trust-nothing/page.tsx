import { LessonPage, lessonMetadata } from '../_components/lesson-page'
import Lesson from './lesson.mdx'

export const metadata = lessonMetadata('trust-nothing')

export default function TrustNothing() {
  return (
    <LessonPage slug="trust-nothing">
      <Lesson />
    </LessonPage>
  )
}
