import { z } from 'zod'
import type { Problem } from '../auth/schemas.ts'
import { readCode } from './code.ts'
import { readNickname } from './nickname.ts'

/** What the form sends that joins a group, each part as it is kept. */
export const joinSchema = z.object({
  code: z
    .string(because('code-missing'))
    .trim()
    .min(1, { error: because('code-missing'), abort: true })
    .transform((typed, context) => {
      const code = readCode(typed)
      if (code === null) context.addIssue(because('code-wrong'))
      return code ?? z.NEVER
    }),
  nickname: z.string(because('nickname-missing')).transform((typed, context) => {
    const read = readNickname(typed)
    if (read.ok) return read.nickname
    context.addIssue(because(read.problem))
    return z.NEVER
  }),
})

function because(problem: Problem): Problem {
  return problem
}
