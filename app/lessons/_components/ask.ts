/**
 * Requests an address of this site, past the browser's cache.
 * @returns what the server answered; status null where it could not be reached
 */
export async function ask(
  path: string,
  init: Pick<RequestInit, 'method' | 'body' | 'credentials'>,
): Promise<{ status: number | null; text: string }> {
  try {
    const response = await fetch(path, { ...init, cache: 'no-store' })
    return { status: response.status, text: await response.text() }
  } catch {
    return { status: null, text: 'The server did not answer. Is it still running? Try again.' }
  }
}
