import { availableParallelism } from 'node:os'
import ipaddr from 'ipaddr.js'
import { z } from 'zod'

const origin = z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin)

const port = z.coerce.number().int().min(0).max(65535)

const schema = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
    PORT: port.default(3000),
    /** The interface to listen on; unset: loopback, IPv4 and IPv6. */
    HOST: z
      .string()
      .refine(isHost, 'must be a host name or an IP address, without brackets or port')
      .optional(),
    /** How many processes answer requests; unset: one a core. */
    WORKERS: z.coerce.number().int().min(1).default(availableParallelism),
    /** Seconds between the signal to stop, which `/readyz` tells, and the stop itself. */
    STOP_DELAY: z.coerce.number().min(0).default(0),
    /** Scheme, host and port under which browsers reach the app. */
    APP_ORIGIN: origin.optional(),
    /** Where browsers reach this same server as another site, for attacks; its host is none of the app's. */
    OTHER_SITE_ORIGIN: origin.optional(),
    /** Two or more hosts under one domain, for experiments with `Domain`, separated by commas. */
    LAB_SUBDOMAINS: z
      .string()
      .transform((list) => list.split(',').map((item) => item.trim()))
      .pipe(z.array(origin).min(2))
      .refine(shareParent, 'must be hosts directly under one and the same domain')
      .optional(),
    /** The folder of the SQLite file and of the generated session secret. */
    DATA_DIR: z.string().min(1).default('data'),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
      .optional(),
    /** Connections of one process to PostgreSQL at most: all processes share what PostgreSQL has, 97 by default. */
    DATABASE_POOL: z.coerce.number().int().min(1).max(90).default(5),
    /** One or more secrets of at least 32 characters, separated by commas, the newest first. */
    SESSION_PASSWORDS: z
      .string()
      .transform((list) => list.split(',').map((secret) => secret.trim()))
      .pipe(z.array(z.string().min(32, 'each secret needs at least 32 characters')).min(1))
      .optional(),
    /** Addresses and ranges of reverse proxies whose `X-Forwarded-For` is believed, separated by commas. */
    TRUSTED_PROXIES: z
      .string()
      .transform((list) => list.split(',').map((item) => item.trim()))
      .pipe(z.array(z.string().refine(isAddressOrRange, 'must be addresses or ranges, as in 10.0.0.0/8')))
      .optional(),
    /** 1: a whole room comes from one address, and teachers can make groups. */
    CLASSROOM: z.enum(['0', '1']).optional(),
    /** How many failed logins, sign-ups, guest accounts, groups and wrong codes one address has in 15 minutes, each. */
    ADDRESS_LIMIT: z.coerce.number().int().min(1).optional(),
  })
  .transform((values) => {
    const APP_ORIGIN = values.APP_ORIGIN ?? defaultOrigin(values)
    const ADDRESS_LIMIT = values.ADDRESS_LIMIT ?? (values.CLASSROOM === '1' ? 3000 : 100)
    return { ...defaultSites(APP_ORIGIN), ...withoutUndefined(values), APP_ORIGIN, ADDRESS_LIMIT }
  })
  .refine(({ APP_ORIGIN, OTHER_SITE_ORIGIN, LAB_SUBDOMAINS = [] }) => {
    const hosts = [APP_ORIGIN, OTHER_SITE_ORIGIN, ...LAB_SUBDOMAINS]
      .filter((one) => one !== undefined)
      .map(hostnameOf)
    return new Set(hosts).size === hosts.length
  }, 'APP_ORIGIN, OTHER_SITE_ORIGIN and each of LAB_SUBDOMAINS must have a host of its own')

/** The app's settings, as {@link getEnv} returns them. */
export type Env = z.infer<typeof schema>

let parsed: Env | undefined

/**
 * Reads the settings from the environment, once; the only reader of `process.env`.
 * @throws an Error that names each wrong variable and what it must look like
 * @example getEnv().APP_ORIGIN // 'http://localhost:3000'
 */
export function getEnv(): Env {
  return (parsed ??= parseEnv(process.env))
}

/**
 * Parses settings without keeping them. An empty or blank variable counts as unset.
 * @throws an Error that names each wrong variable and what it must look like
 * @example parseEnv({ PORT: '8080' }).APP_ORIGIN // 'http://localhost:8080'
 */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim() !== ''))
  const result = schema.safeParse(given)
  if (result.success) return result.data
  const problems = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`These environment variables are wrong:\n${problems.join('\n')}`)
}

function defaultOrigin({ HOST, PORT }: { HOST?: string | undefined; PORT: number }): string {
  const isWildcard = HOST === undefined || HOST === '0.0.0.0' || HOST === '::'
  return new URL(`http://${isWildcard ? 'localhost' : inUrl(HOST)}:${PORT}`).origin
}

/** On localhost the loopback address is another site, and browsers find every `*.localhost` by themselves. */
function defaultSites(appOrigin: string) {
  const { protocol, hostname, port } = new URL(appOrigin)
  if (protocol !== 'http:' || hostname !== 'localhost') return {}
  const at = (host: string) => new URL(`http://${host}${port && `:${port}`}`).origin
  return {
    OTHER_SITE_ORIGIN: at('127.0.0.1'),
    LAB_SUBDOMAINS: [at('a.lab.localhost'), at('b.lab.localhost')],
  }
}

function withoutUndefined<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T
}

function shareParent(origins: string[]): boolean {
  // What is no address has been named already.
  if (!origins.every((each) => URL.canParse(each))) return true
  const parents = origins.map((each) => hostnameOf(each).replace(/^[^.]+\./, ''))
  return new Set(parents).size === 1 && origins.every((each) => hostnameOf(each) !== parents[0])
}

function hostnameOf(url: string): string {
  return new URL(url).hostname
}

function isHost(text: string): boolean {
  return /^[\w.:-]+$/.test(text) && URL.canParse(`http://${inUrl(text)}`)
}

function isAddressOrRange(text: string): boolean {
  const [address = ''] = text.split('/', 1)
  const isAddress = ipaddr.IPv6.isValid(address) || ipaddr.IPv4.isValidFourPartDecimal(address)
  return isAddress && (text.includes('/') ? ipaddr.isValidCIDR(text) : true)
}

/** IPv6 stands in brackets in an address, and only there. */
function inUrl(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}
