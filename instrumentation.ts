/** Next calls this once when the server starts, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'edge') return
  const { startRecorder } = await import('./lib/wire/recorder')
  const { setLearnerStore } = await import('./lib/wire/learner-hook')
  const { eraseEverything } = await import('./lib/auth/erase')
  const { forgetLearner, takeDeletions } = await import('./lib/wire/reset')
  const { setEvidenceListener } = await import('./lib/wire/evidence-hook')
  const { keepPass } = await import('./lib/course/evidence')
  const { setLiveReader } = await import('./lib/wire/live-hook')
  const { readLiveState } = await import('./lib/course/read-live-state')
  const { startCleanUpJob } = await import('./lib/clean-up-job')
  const { requireDatabase } = await import('./lib/database-ready')
  const { setDatabasePing } = await import('./lib/readiness-hook')

  setLearnerStore({ eraseEverything, forgetLearner, takeDeletions })
  setEvidenceListener(keepPass)
  setDatabasePing(requireDatabase)
  setLiveReader(readLiveState)
  startRecorder()
  startCleanUpJob()
}
