/** The tables. Instants are ISO 8601 text in UTC and ids are text, so that SQLite and PostgreSQL agree. */
export interface Database {
  users: UsersTable
  sessions: SessionsTable
  sent_lines: SentLinesTable
  exchanges: ExchangesTable
}

export interface UsersTable {
  id: string
  /** As its owner typed it. */
  username: string
  /** Lower case, unique: `Ada` and `ada` are one account. */
  username_key: string
  /** Argon2id in PHC format; null for a guest account, which nobody can log in to again. */
  password_hash: string | null
  created_at: string
  /** Null for an account that stays. */
  expires_at: string | null
}

interface SessionsTable {
  id: string
  user_id: string
  created_at: string
  expires_at: string
}

interface SentLinesTable {
  id: string
  /** SHA-256 of the learner's lab id. */
  lab_hash: string
  /** The `Set-Cookie` line exactly as it was sent. */
  line: string
  /** The address whose response carried it. */
  url: string
  created_at: string
}

interface ExchangesTable {
  /** A version 7 UUID: sorts by time. */
  id: string
  lab_hash: string
  kind: string
  created_at: string
  /** JSON of what lib/wire/exchange.ts describes. */
  content: string
}
