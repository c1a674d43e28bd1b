/** A learner's expression and what it may see, as it goes to the worker. */
export interface Job {
  text: string
  /** JSON of each value of the scope, by its name; null for `undefined`, which JSON does not have. */
  values: Record<string, string | null>
  /** The name in the scope under which the cookies stand; null: none. */
  cookieStore: string | null
  /** The request's cookies, without the app's own. */
  cookies: Cookie[]
  /** Whether the learner's jar is so full that nothing more may be set. */
  isJarFull: boolean
  /** This site's own name, than which no `Domain` may be wider. */
  hostname: string
}

export interface Cookie {
  name: string
  value: string
}

/** What `cookieStore.set` takes besides name and value, checked. */
export interface CookieOptions {
  path?: string
  domain?: string
  maxAge?: number
  /** Milliseconds since 1970. */
  expires?: number
  httpOnly?: boolean
  secure?: boolean
  partitioned?: boolean
  sameSite?: 'strict' | 'lax' | 'none'
  priority?: 'low' | 'medium' | 'high'
}

/** What an expression did to the cookies, to be done to the real ones. */
export type Operation =
  | ({ kind: 'set'; options: CookieOptions } & Cookie)
  | { kind: 'delete'; cookie: { name: string } & CookieOptions }

/** What came of an expression. */
export type Outcome =
  { ok: true; json: string | null; operations: Operation[] } | { ok: false; message: string }
