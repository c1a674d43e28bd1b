import { LessonPage, lessonMetadata } from '../_components/lesson-page'
import Lesson from './lesson.mdx'

export const metadata = lessonMetadata('sessions')

export default function Sessions() {
  return (
    <LessonPage slug="sessions">
      <Lesson />
    </LessonPage>
  )
}
