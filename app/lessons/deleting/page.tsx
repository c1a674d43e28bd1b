import { LessonPage, lessonMetadata } from '../_components/lesson-page'
import Lesson from './lesson.mdx'

export const metadata = lessonMetadata('deleting')

export default function Deleting() {
  return (
    <LessonPage slug="deleting">
      <Lesson />
    </LessonPage>
  )
}
