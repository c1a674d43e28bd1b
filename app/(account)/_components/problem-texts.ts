import { problems, type Field, type Refusal } from '@/lib/auth/schemas'

/** Makes the function that finds what was wrong with a field, or with null: the form as a whole. */
export function problemTexts(refusal: Refusal | null): (field: Field | null) => string | undefined {
  const wrong = (refusal?.problems ?? []).map((problem) => problems[problem])
  return (field) => wrong.find((problem) => problem.field === field)?.text
}
