/** Where a sentence of the course comes from. */
export interface Source {
  title: string
  href: `https://${string}`
}

/** A section of the draft that will replace RFC 6265. @example draft('4.1.2') */
export function draft(section: string): Source {
  return {
    title: `RFC 6265bis §${section}`,
    href: `https://httpwg.org/http-extensions/draft-ietf-httpbis-rfc6265bis.html#section-${section}`,
  }
}

/** A section of HTTP Semantics. */
export function rfc9110(section: string): Source {
  return {
    title: `RFC 9110 §${section}`,
    href: `https://www.rfc-editor.org/rfc/rfc9110.html#section-${section}`,
  }
}

/** A page of MDN. @param path below `/docs/` */
export function mdn(title: string, path: string): Source {
  return { title: `MDN: ${title}`, href: `https://developer.mozilla.org/docs/${path}` }
}
