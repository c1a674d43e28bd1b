import { connection } from 'next/server'

/** Answers a panel's probe, on whatever path it was made. What matters is what the request carried: the recorder saw it. */
export async function GET(): Promise<Response> {
  await connection()
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
}
