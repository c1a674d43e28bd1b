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
  // Not at the end: what the DevTools protocol has yet to tell about a frame is lost with the frame.
  document.querySelector('iframe')?.remove()
  const frame = document.createElement('iframe')
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
  frame.src = address
  document.body.append(frame)
  await loaded
  const page = frame.contentDocument
  if (!page) throw new Error(`${address} did not load.`)
  for (const line of lines) page.cookie = line
  return page.cookie
}

/** A request that a page causes, maybe to another site. */
export interface CrossRequest {
  address: string
  way: 'link GET' | 'form GET' | 'form POST' | 'fetch' | 'image' | 'iframe'
}

/** Causes a request to `address`; resolves when its answer has arrived, or at once if the page goes there. */
export async function send({ address, way }: CrossRequest) {
  const arrival = (element: HTMLImageElement | HTMLIFrameElement) => {
    const arrived = new Promise((resolve) => {
      element.addEventListener('load', resolve)
      element.addEventListener('error', resolve)
    })
    element.src = address
    document.body.append(element)
    return arrived
  }
  const submit = (method: string) => {
    const form = document.createElement('form')
    form.method = method
    form.action = address
    // A GET form replaces the query by its fields.
    const field = document.createElement('input')
    field.name = new URL(address).search.slice(1)
    form.append(field)
    document.body.append(form)
    form.submit()
  }
  switch (way) {
    case 'link GET': {
      const link = document.createElement('a')
      link.href = address
      document.body.append(link)
      link.click()
      return
    }
    case 'form GET':
      return submit('get')
    case 'form POST':
      return submit('post')
    case 'fetch':
      await fetch(address, { mode: 'no-cors', credentials: 'include', cache: 'no-store' })
      return
    case 'image':
      await arrival(document.createElement('img'))
      return
    case 'iframe':
      await arrival(document.createElement('iframe'))
  }
}
