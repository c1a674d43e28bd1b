import { LessonPage, lessonMetadata } from '../_components/lesson-page'
import Lesson from './lesson.mdx'

export const metadata = lessonMetadata('protected')

export default function Protected() {
  return (
    <LessonPage slug="protected">
      <Lesson />
    </LessonPage>
  )
}
