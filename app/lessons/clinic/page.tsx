import { LessonPage, lessonMetadata } from '../_components/lesson-page'
import Lesson from './lesson.mdx'

export const metadata = lessonMetadata('clinic')

export default function Clinic() {
  return (
    <LessonPage slug="clinic">
      <Lesson />
    </LessonPage>
  )
}
