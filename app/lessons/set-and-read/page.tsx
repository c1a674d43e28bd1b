import { LessonPage, lessonMetadata } from '../_components/lesson-page'
import Lesson from './lesson.mdx'

export const metadata = lessonMetadata('set-and-read')

export default function SetAndRead() {
  return (
    <LessonPage slug="set-and-read">
      <Lesson />
    </LessonPage>
  )
}
