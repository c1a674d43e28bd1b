/** Next calls this once when the server starts, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'edge') return
  const { startRecorder } = await import('./lib/wire/recorder')
  startRecorder()
}
