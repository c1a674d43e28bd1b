import { lessonHandler } from '@/lib/course/lesson-handler'
import { readById } from '../ways/by-id'
import type { CartReading } from '../ways/cart'
import { readPlain } from '../ways/plain'
import { readSealed } from '../ways/sealed'
import { readSigned } from '../ways/signed'

export const GET = lessonHandler(async (_request, learner) => {
  const lines = [
    sayRead('cart_plain', await readPlain()),
    sayRead('cart_signed', await readSigned(learner)),
    sayRead('cart_sealed', await readSealed(learner)),
    sayRead('cart_id', await readById()),
  ]
  return new Response(lines.join('\n'))
})

function sayRead(name: string, reading: CartReading): string {
  if (!reading.ok) return `${name}: refused, ${reading.reason}`
  const { username, teas } = reading.cart
  return `${name}: accepted, ${username} wants ${teas} ${teas === 1 ? 'tea' : 'teas'}`
}
