import { z } from 'zod'
import type { RecallQuestion } from './recall.ts'

/** The size of a file that is read, in bytes: the whole course takes a tenth of it. */
export const MAX_FILE_BYTES = 64 * 1024

const lesson = z.string().max(64)
const at = z.iso.datetime()
const progressFileSchema = z.strictObject({
  format: z.literal('cookie-lab-progress'),
  version: z.literal(1),
  entries: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('read'), lesson, at }),
      z.strictObject({ kind: z.literal('passed'), lesson, at }),
      z.strictObject({
        kind: z.literal('answer'),
        lesson,
        question: z.string().max(64),
        option: z.int().nonnegative(),
        at,
      }),
    ]),
  ),
})

/** What `/progress/export` writes and `/progress/import` reads. */
export type ProgressFile = z.infer<typeof progressFileSchema>
type FileEntry = ProgressFile['entries'][number]

/**
 * Reads the text of a file of progress.
 * @returns its contents, or what is wrong with it, in a sentence for the learner; it never throws
 * @example parseProgressFile('{}') // { ok: false, message: 'This is not a file that Cookie Lab has exported.' }
 */
export function parseProgressFile(
  text: string,
): { ok: true; file: ProgressFile } | { ok: false; message: string } {
  const json = parseJson(text)
  const file = progressFileSchema.safeParse(json)
  if (file.success) return { ok: true, file: file.data }
  const { success: isOurs, data: head } = headSchema.safeParse(json)
  if (!isOurs) return { ok: false, message: 'This is not a file that Cookie Lab has exported.' }
  if (head.version !== 1)
    return { ok: false, message: `This file has version ${head.version}. This server reads version 1.` }
  const path = file.error.issues[0]?.path.join('.') ?? ''
  return {
    ok: false,
    message: `This file was changed: what stands at “${path.slice(0, 80)}” cannot be read.`,
  }
}

const headSchema = z.object({ format: z.literal('cookie-lab-progress'), version: z.number() })

/** The questions of the lessons that this course has, by their slugs. */
export type Questions = ReadonlyMap<string, readonly RecallQuestion[]>

/** Splits off the entries of a file that this course has no lesson, question or option for. */
export function sortEntries(
  file: ProgressFile,
  questions: Questions,
): { known: FileEntry[]; leftOut: number } {
  const known = file.entries.filter((entry) => isKnown(entry, questions))
  return { known, leftOut: file.entries.length - known.length }
}

function isKnown(entry: FileEntry, questions: Questions): boolean {
  const asked = questions.get(entry.lesson)
  if (!asked || entry.kind !== 'answer') return asked !== undefined
  const question = asked.find(({ id }) => id === entry.question)
  return question?.options[entry.option] !== undefined
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
