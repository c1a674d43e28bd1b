import { LessonPage, lessonMetadata } from '../_components/lesson-page'
import Lesson from './lesson.mdx'
import { recall } from './recall'

export const metadata = lessonMetadata('set-and-read')

export default function SetAndRead() {
  return (
    <LessonPage slug="set-and-read" recall={recall}>
      <Lesson />
    </LessonPage>
  )
}
