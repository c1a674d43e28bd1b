/** Next calls this once when the server starts, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'edge') return
  const [
    recorder,
    { setLearnerStore },
    { eraseEverything },
    { forgetLearner, takeDeletions },
    evidence,
    job,
  ] = await Promise.all([
    import('./lib/wire/recorder'),
    import('./lib/wire/learner-hook'),
    import('./lib/auth/erase'),
    import('./lib/wire/reset'),
    Promise.all([import('./lib/wire/evidence-hook'), import('./lib/course/evidence')]),
    import('./lib/clean-up-job'),
  ])
  const [{ setEvidenceListener }, { keepPass }] = evidence
  recorder.startRecorder()
  job.startCleanUpJob()
  setLearnerStore({ eraseEverything, forgetLearner, takeDeletions })
  setEvidenceListener(keepPass)
}
