export const cartPath = '/lessons/path-and-domain/language/cart'

/** What was chosen, and the path of the page it was chosen on. */
export function choiceOf(request: Request): { language: string; page: string } {
  const { searchParams } = new URL(request.url)
  return searchParams.get('on') === 'cart'
    ? { language: 'French', page: cartPath }
    : { language: 'German', page: '/' }
}
