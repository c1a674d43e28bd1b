let underWay: Promise<unknown> = Promise.resolve()

/**
 * Sends a form as the browser would, and stays on the page. One after the other: two first answers at once would each
 * bring a lab cookie, and only one would stay.
 * @returns why it was not taken; null when it was
 */
export function sendForm(form: HTMLFormElement): Promise<string | null> {
  const body = new FormData(form)
  const answer = underWay.then(() => post(form.action, body))
  underWay = answer
  return answer
}

async function post(address: string, body: FormData): Promise<string | null> {
  try {
    const response = await fetch(address, { method: 'POST', body, headers: { accept: 'application/json' } })
    if (response.ok) return null
    const { error } = (await response.json()) as { error: string }
    return error
  } catch {
    return 'The server did not answer, so this was not kept. Try again.'
  }
}
