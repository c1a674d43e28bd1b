import { LessonPage, lessonMetadata } from '../_components/lesson-page'
import Lesson from './lesson.mdx'

export const metadata = lessonMetadata('path-and-domain')

export default function PathAndDomain() {
  return (
    <LessonPage slug="path-and-domain">
      <Lesson />
    </LessonPage>
  )
}
