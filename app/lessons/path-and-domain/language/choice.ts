export const cartPath = '/lessons/path-and-domain/language/cart'

/** What was chosen, and the path of the page it was chosen on: German on the front page, French in the cart. */
export function choiceOf(request: Request): { language: string; page: string } {
  const isInCart = new URL(request.url).pathname.endsWith('/cart')
  return isInCart ? { language: 'French', page: cartPath } : { language: 'German', page: '/' }
}
