import type { Wire } from '@/lib/wire/wire-entry'

const POLL_MILLISECONDS = 500
const PATIENCE_MILLISECONDS = 20_000

/**
 * Opens an address in a tab of its own and waits until it has come to its end. What that tab does is told by the wire
 * alone: our own Cross-Origin-Opener-Policy cuts the two apart.
 * @param end the path of the last document that the tab asks for
 */
export async function performInTab(
  path: string,
  end: string,
): Promise<{ status: number | null; text: string }> {
  const before = await newestId()
  if (!window.open(path)) return { status: null, text: blocked }
  const giveUpAt = Date.now() + PATIENCE_MILLISECONDS
  while (Date.now() < giveUpAt) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS))
    const last = (await exchangesAfter(before)).find(({ target }) => target === end)
    if (last) return { status: last.status, text: last.answer ?? '' }
  }
  return { status: null, text: 'The tab has not come to its end yet. Look what it shows.' }
}

const blocked = 'Your browser has held the tab back. Press this step by itself, or allow pop-ups here.'

async function newestId(): Promise<string> {
  return (await exchangesAfter('')).at(-1)?.id ?? ''
}

async function exchangesAfter(id: string): Promise<Wire['exchanges']> {
  const response = await fetch(`/api/wire?after=${id}`, { cache: 'no-store' }).catch(() => null)
  if (!response?.ok) return []
  const { exchanges } = (await response.json()) as Wire
  // Of older ones come those about which something has become known.
  return exchanges.filter((exchange) => exchange.id > id)
}
