import type { Page, Request } from '@playwright/test'

type Sizes = Awaited<ReturnType<Request['sizes']>>

/**
 * Collects the sizes of a page's requests as they finish.
 * @param isWanted all of them, unless it says otherwise
 * @returns a function that ends it and gives the sizes: what finishes later is no part of the load, and its size would
 * not be known before the page is closed
 */
export function watchSizes(
  page: Page,
  isWanted: (request: Request) => boolean = () => true,
): () => Promise<Sizes[]> {
  const sizes: Promise<Sizes>[] = []
  const measure = (request: Request) => {
    if (isWanted(request)) sizes.push(request.sizes())
  }
  page.on('requestfinished', measure)
  return () => {
    page.off('requestfinished', measure)
    return Promise.all(sizes)
  }
}
