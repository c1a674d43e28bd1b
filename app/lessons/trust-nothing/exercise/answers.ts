/** For a visitor without an id of ours. */
export function refuse(): Response {
  return new Response('Nobody has this task_id: come in first.', { status: 401 })
}

/** @param claim what the cookie task_role said: the check sees no value that this app never sent */
export function adminPage(isAdmin: unknown, claim: string | undefined): Response {
  const said = `The cookie said task_role=${plain(claim)}.`
  return isAdmin
    ? new Response(`All orders: 3 teapots, 1 cup.\n${said}`)
    : new Response(`This page is for admins.\n${said}`, { status: 403 })
}

/** @param claim what the cookie task_price said */
export function receipt(price: unknown, claim: string | undefined): Response {
  return new Response(`You pay ${String(price)}.\nThe cookie said task_price=${plain(claim)}.`)
}

/** One short word, so that no cookie writes a sentence of its own. */
function plain(claim = ''): string {
  return claim.slice(0, 20).replace(/[^\w.-]/g, '?')
}
