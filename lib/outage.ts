/** What a program, a lesson or a page is told while the database does not answer. */
export const outageSentence = 'The database does not answer just now. Try again in a few seconds.'

/** The `digest` of an error that says so: Next hands it to the error page, where the message does not go. */
export const outageDigest = 'DATABASE_UNAVAILABLE'

/** Whether an error page is shown for an outage: a page's error has its digest, a server action's what the server said. */
export function isOutage(error: (Error & { digest?: string }) | undefined): boolean {
  return error?.digest === outageDigest || error?.message.trim() === outageSentence
}
