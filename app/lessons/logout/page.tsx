import { LessonPage, lessonMetadata } from '../_components/lesson-page'
import Lesson from './lesson.mdx'

export const metadata = lessonMetadata('logout')

export default function Logout() {
  return (
    <LessonPage slug="logout">
      <Lesson />
    </LessonPage>
  )
}
