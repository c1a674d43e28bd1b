import { LessonPage, lessonMetadata } from '../_components/lesson-page'
import Lesson from './lesson.mdx'
import { recall } from './recall'

export const metadata = lessonMetadata('sessions')

export default function Sessions() {
  return (
    <LessonPage slug="sessions" recall={recall}>
      <Lesson />
    </LessonPage>
  )
}
