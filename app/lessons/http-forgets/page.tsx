import { LessonPage, lessonMetadata } from '../_components/lesson-page'
import Lesson from './lesson.mdx'

export const metadata = lessonMetadata('http-forgets')

export default function HttpForgets() {
  return (
    <LessonPage slug="http-forgets">
      <Lesson />
    </LessonPage>
  )
}
