import { findPostgres } from '../scripts/checks/postgres.ts'
import { findNginx } from './nginx.ts'

/**
 * Says what this machine lacks for a deployment.
 * @returns a sentence; undefined: it has all
 */
export function whatIsMissing(): string | undefined {
  const missing = [!findNginx() && 'nginx-light', !findPostgres() && 'postgresql'].filter(Boolean)
  if (missing.length === 0) return undefined
  return `nginx or PostgreSQL is not installed. On Debian: apt-get install ${missing.join(' ')}`
}
