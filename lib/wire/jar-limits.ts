/** From this length of a `Cookie` header on other servers answer no more: nginx, Apache and gunicorn stop at 8 KB. */
export const WARNED_BYTES = 8 * 1024
/** Beyond this length the lab sets no more cookies. This server itself takes 1 MiB. */
export const REFUSED_BYTES = 32 * 1024
/** From this length on the lab cannot have filled the jar: its records are of no help. */
export const FOREIGN_BYTES = 100 * 1024
/** How many times a form is sent on for another round of deletions: Chromium follows 20 redirects. */
export const MAX_ROUNDS = 15
