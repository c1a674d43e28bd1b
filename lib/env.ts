import { z } from 'zod'

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
    /** Scheme, host and port under which browsers reach the app. */
    APP_ORIGIN: z
      .url({ protocol: /^https?$/ })
      .transform((url) => new URL(url).origin)
      .optional(),
    /** The folder of the SQLite file and of the generated session secret. */
    DATA_DIR: z.string().min(1).default('data'),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
      .optional(),
    /** One or more secrets of at least 32 characters, separated by commas, the newest first. */
    SESSION_PASSWORDS: z
      .string()
      .transform((list) => list.split(',').map((secret) => secret.trim()))
      .pipe(z.array(z.string().min(32, 'each secret needs at least 32 characters')).min(1))
      .optional(),
  })
  .transform((values) => ({ ...values, APP_ORIGIN: values.APP_ORIGIN ?? defaultOrigin(values) }))

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

function isHost(text: string): boolean {
  return /^[\w.:-]+$/.test(text) && URL.canParse(`http://${inUrl(text)}`)
}

/** IPv6 stands in brackets in an address, and only there. */
function inUrl(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}
