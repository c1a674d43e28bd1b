import { LessonPage, lessonMetadata } from '../_components/lesson-page'
import Lesson from './lesson.mdx'

export const metadata = lessonMetadata('same-site')

export default function SameSite() {
  return (
    <LessonPage slug="same-site">
      <Lesson />
    </LessonPage>
  )
}
