import { allQuestions } from '@/app/lessons/recall-of'
import { importProgress } from '@/lib/course/progress'
import { MAX_FILE_BYTES, parseProgressFile, sortEntries } from '@/lib/course/progress-file'
import { accept, ownerOfForm, readForm, refuse } from '../form-responses'

/** What a form adds to the file that it carries: boundaries and headers. */
const FORM_BYTES = 4096

/** Adds a file of `/progress/export` to the learner's progress. */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request, MAX_FILE_BYTES + FORM_BYTES)
  if (form instanceof Response) return form.status === 413 ? refuse(request, 413, tooLong) : form
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0)
    return refuse(request, 400, 'Choose a file first: the one that “Export” has saved.')
  if (file.size > MAX_FILE_BYTES) return refuse(request, 413, tooLong)
  const parsed = parseProgressFile(await file.text())
  if (!parsed.ok) return refuse(request, 400, parsed.message)
  const { known, leftOut } = sortEntries(parsed.file, await allQuestions())
  const { owner, headers } = await ownerOfForm(request)
  await importProgress(owner, known)
  const path = `/progress?imported=${known.length}&left-out=${leftOut}#file`
  return accept(request, path, { imported: known.length, leftOut }, headers)
}

const tooLong = `A file of progress has at most ${MAX_FILE_BYTES / 1024} KB; this one is longer.`
