import type { CurrentUser } from '../auth/current-user.ts'
import type { CourseState } from '../course/course-state.ts'
import type { Outcome } from './outcome.ts'
import type { RequestCookie } from './request-cookies.ts'

/** What `GET /api/live` answers: the state of the live parts of a static page. */
export interface LiveState {
  user: CurrentUser | null
  /** The `Cookie` header of this very request, own values taken out; null when the browser sent none. */
  cookieHeader: string | null
  cookies: RequestCookie[]
  /** Whether the lab cookie came back: after an experiment, false means that the browser blocks cookies. */
  hasLabCookie: boolean
  /** What became of the line that `?sent=` names, if it was this learner's. */
  outcome: Outcome | null
  /** How far the learner has come, where `?lesson=` asks for it: on the pages of the course. */
  course: CourseState | null
}
