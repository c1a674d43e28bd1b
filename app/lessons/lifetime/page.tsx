import { LessonPage, lessonMetadata } from '../_components/lesson-page'
import Lesson from './lesson.mdx'
import { recall } from './recall'

export const metadata = lessonMetadata('lifetime')

export default function Lifetime() {
  return (
    <LessonPage slug="lifetime" recall={recall}>
      <Lesson />
    </LessonPage>
  )
}
