import 'server-only'
import { findLessonCart, insertLessonCart } from '../db/lesson-carts.ts'
import { oldestKeptLessonSession } from './lesson-secrets.ts'

const KEPT_CARTS = 10

/** Keeps a cart in the database for a day, under the id that its cookie has. Of one learner the newest ten. */
export async function keepCart(id: string, cart: object, learner: string): Promise<void> {
  const created_at = new Date().toISOString()
  await insertLessonCart({ id, lab_hash: learner, cart: JSON.stringify(cart), created_at }, KEPT_CARTS)
}

/** What is kept under an id; undefined for an id that nobody has been given, or not since yesterday. */
export async function findCart(id: string): Promise<unknown> {
  const cart = await findLessonCart(id, oldestKeptLessonSession())
  return cart === undefined ? undefined : JSON.parse(cart)
}
