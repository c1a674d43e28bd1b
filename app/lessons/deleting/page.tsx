import { LessonPage, lessonMetadata } from '../_components/lesson-page'
import Lesson from './lesson.mdx'
import { recall } from './recall'

export const metadata = lessonMetadata('deleting')

export default function Deleting() {
  return (
    <LessonPage slug="deleting" recall={recall}>
      <Lesson />
    </LessonPage>
  )
}
