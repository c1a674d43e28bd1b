import { LessonPage, lessonMetadata } from '../_components/lesson-page'
import Lesson from './lesson.mdx'

export const metadata = lessonMetadata('lifetime')

export default function Lifetime() {
  return (
    <LessonPage slug="lifetime">
      <Lesson />
    </LessonPage>
  )
}
