// These functions run inside a page: each stands alone.

/** Requests an address of the page's own origin and waits for the whole answer. */
export async function request(address: string) {
  const response = await fetch(address, { cache: 'no-store' })
  await response.text()
}

/**
 * Loads an address of the page's own origin in a frame and assigns lines to its `document.cookie`.
 * @returns what `document.cookie` says then
 */
export async function assign({ address, lines }: { address: string; lines: string[] }) {
  const frame = document.createElement('iframe')
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
  frame.src = address
  document.body.append(frame)
  await loaded
  const page = frame.contentDocument
  if (!page) throw new Error(`${address} did not load.`)
  for (const line of lines) page.cookie = line
  const cookies = page.cookie
  frame.remove()
  return cookies
}
