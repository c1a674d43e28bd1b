import type { eraseEverything } from '../auth/erase.ts'
import type { forgetLearner, takeDeletions } from './reset.ts'

/** What a response needs to know and to do about its learner. */
interface LearnerStore {
  takeDeletions: typeof takeDeletions
  forgetLearner: typeof forgetLearner
  eraseEverything: typeof eraseEverything
}

// `server-only` does not know that an API route of `pages/` is on the server: what reaches the database cannot be
// imported there, and instrumentation hands it over.
const store = globalThis as typeof globalThis & { cookieLabLearners?: LearnerStore }

export function setLearnerStore(learners: LearnerStore): void {
  store.cookieLabLearners = learners
}

/** @throws an Error before instrumentation has run, which is before the first request */
export function getLearnerStore(): LearnerStore {
  if (!store.cookieLabLearners) throw new Error('instrumentation.ts has not called setLearnerStore().')
  return store.cookieLabLearners
}
