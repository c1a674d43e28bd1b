import { LessonPage, lessonMetadata } from '../_components/lesson-page'
import Lesson from './lesson.mdx'

export const metadata = lessonMetadata('revocation')

export default function Revocation() {
  return (
    <LessonPage slug="revocation">
      <Lesson />
    </LessonPage>
  )
}
