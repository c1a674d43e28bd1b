/** Next calls this once when the server starts, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'edge') return
  const [
    { startRecorder },
    { setLearnerStore },
    { eraseEverything },
    { forgetLearner, takeDeletions },
    { setEvidenceListener },
    { keepPass },
  ] = await Promise.all([
    import('./lib/wire/recorder'),
    import('./lib/wire/learner-hook'),
    import('./lib/auth/erase'),
    import('./lib/wire/reset'),
    import('./lib/wire/evidence-hook'),
    import('./lib/course/evidence'),
  ])
  startRecorder()
  setLearnerStore({ eraseEverything, forgetLearner, takeDeletions })
  setEvidenceListener(keepPass)
}
