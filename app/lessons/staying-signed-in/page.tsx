import { LessonPage, lessonMetadata } from '../_components/lesson-page'
import Lesson from './lesson.mdx'

export const metadata = lessonMetadata('staying-signed-in')

export default function StayingSignedIn() {
  return (
    <LessonPage slug="staying-signed-in">
      <Lesson />
    </LessonPage>
  )
}
