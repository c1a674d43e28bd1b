import { closestWord } from '../../http/closest-word.ts'
import { isOwnCookie } from '../../own-cookies.ts'
import { isWiderThan } from '../../wire/wider-domain.ts'
import type { CookieOptions, Job, Operation } from './job.ts'

const MAX_CALLS = 10
const MAX_BYTES = 1024

type Method = (...parameters: unknown[]) => unknown

/**
 * What a learner's expression sees of Next's cookie store. It looks like it, and refuses what no experiment may do;
 * what it was told to set and delete is done to the real one afterwards.
 * @returns the methods, which throw an Error for the learner, and the list that they fill
 */
export function cookieFacade({ cookies, isJarFull, hostname }: Omit<Job, 'text' | 'values'>): {
  methods: Record<string, Method>
  operations: Operation[]
} {
  const jar = new Map(cookies.map((cookie) => [cookie.name, cookie]))
  const operations: Operation[] = []
  let calls = 0

  const methods: Record<string, Method> = {
    get: (name) => jar.get(nameOf(name)),
    has: (name) => jar.has(nameOf(name)),
    getAll: (name) =>
      [...jar.values()].filter((cookie) => name === undefined || cookie.name === nameOf(name)),
    set: (first, second, third) => {
      if (third !== undefined && !isRecord(third))
        throw new TypeError('The third argument of set is an object, as in { maxAge: 10 }.')
      if (isJarFull) throw new Error('Your Cookie header is over 32 KB long. Delete some cookies first.')
      const { name, value, ...options } = isRecord(first)
        ? first
        : { name: first, value: second, ...(isRecord(third) && third) }
      const cookie = { name: checkedName(name), value: checkedValue(value) }
      if (encodeURIComponent(cookie.name + cookie.value).length > MAX_BYTES)
        throw new Error('Name and value together are over 1 KB: an exercise needs no more.')
      operations.push({ kind: 'set', ...cookie, options: checkedOptions(options, hostname) })
      jar.set(cookie.name, cookie)
    },
    delete: (first, second) => {
      if (second !== undefined)
        throw new TypeError('delete takes one argument: a name, or an object, as in { name, path }.')
      const { name, ...scope } = isRecord(first) ? first : { name: first }
      const deleted = checkedName(name)
      // As Next does: a deletion is a line, and a browser may ask Secure of it.
      operations.push({ kind: 'delete', cookie: { ...checkedOptions(scope, hostname), name: deleted } })
      jar.delete(deleted)
    },
  }
  const counted = (method: Method): Method => {
    return (...parameters) => {
      if (++calls > MAX_CALLS) throw new Error(`An exercise needs no more than ${MAX_CALLS} calls.`)
      return method(...parameters)
    }
  }
  return {
    methods: Object.fromEntries(Object.entries(methods).map(([name, method]) => [name, counted(method)])),
    operations,
  }
}

function nameOf(name: unknown): string {
  return checkedName(isRecord(name) ? name.name : name)
}

function checkedName(name: unknown): string {
  // RFC 9110's token: what is no token could end the pair, or begin another line.
  if (typeof name !== 'string' || !/^[!#$%&'*+\-.^_`|~\w]+$/.test(name))
    throw new TypeError("A cookie's name is a text of letters, digits and !#$%&'*+-.^_`|~.")
  if (isOwnCookie(name))
    throw new Error(`"${name}" is one of this app's own cookies: no exercise may touch it.`)
  return name
}

function checkedValue(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError("A cookie's value is a text: use String(…).")
  return value.toWellFormed()
}

const isText = (value: unknown) =>
  typeof value === 'string' && /^[\x20-\x2b\x2d-\x3a\x3c-\x7e]{0,1024}$/.test(value)
const isBoolean = (value: unknown) => typeof value === 'boolean'
const isOneOf = (words: readonly string[]) => (value: unknown) =>
  typeof value === 'string' && words.includes(value.toLowerCase())

const attributeText = 'is a text of ASCII without commas and semicolons'
const optionRules: Record<keyof CookieOptions, [test: (value: unknown) => boolean, rule: string]> = {
  path: [isText, attributeText],
  domain: [isText, attributeText],
  maxAge: [Number.isFinite, 'is a number of seconds'],
  expires: [(value) => !Number.isNaN(dateOf(value).getTime()), 'is a date'],
  httpOnly: [isBoolean, 'is true or false'],
  secure: [isBoolean, 'is true or false'],
  partitioned: [isBoolean, 'is true or false'],
  sameSite: [isOneOf(['strict', 'lax', 'none']), 'is "strict", "lax" or "none"'],
  priority: [isOneOf(['low', 'medium', 'high']), 'is "low", "medium" or "high"'],
}

function checkedOptions(given: Record<string, unknown>, hostname: string): CookieOptions {
  const options: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === null) continue
    if (!isOption(name)) throw new TypeError(unknownOption(name))
    const [test, rule] = optionRules[name]
    if (!test(value)) throw new TypeError(`${name} ${rule}.`)
    if (name === 'domain' && typeof value === 'string' && isWiderThan(value, hostname))
      throw new Error('A wider Domain would hand the cookie to neighbouring sites.')
    options[name] = name === 'expires' ? dateOf(value).getTime() : lowerCase(name, value)
  }
  return options
}

function lowerCase(name: string, value: unknown): unknown {
  return name === 'sameSite' || name === 'priority' ? String(value).toLowerCase() : value
}

function isOption(name: string): name is keyof CookieOptions {
  return Object.hasOwn(optionRules, name)
}

function unknownOption(name: string): string {
  const closest = closestWord(name, Object.keys(optionRules))
  return `There is no option "${name.slice(0, 40)}".${closest ? ` Do you mean ${closest}?` : ''}`
}

/** A date crosses from the sandbox as JSON: a text. */
function dateOf(value: unknown): Date {
  return new Date(typeof value === 'number' || typeof value === 'string' ? value : NaN)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
