import { LessonPage, lessonMetadata } from '../_components/lesson-page'
import Lesson from './lesson.mdx'

export const metadata = lessonMetadata('login')

export default function Login() {
  return (
    <LessonPage slug="login">
      <Lesson />
    </LessonPage>
  )
}
