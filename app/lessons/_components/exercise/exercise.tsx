import type { ReactNode } from 'react'
import { CodeBlock } from '@/app/_components/code-block'
import { highlight } from '@/app/_components/highlight'
import { readExerciseSource } from '@/lib/course/exercise-source'
import type { LessonSlug } from '@/lib/course/lessons'
import { CodePart, tokensBetween } from './code-part'
import { ExerciseBench } from './exercise-bench'
import styles from './exercise.module.css'
import type { ExerciseStep } from './exercise-step'

interface ExerciseProps {
  slug: LessonSlug
  /** The requests that make the evidence, in their order. */
  steps: readonly ExerciseStep[]
  /** Shown one after the other, from the vaguest to the plainest. */
  hints: readonly ReactNode[]
  /** The task. */
  children: ReactNode
}

/** The exercise of a lesson: the running file with its gaps to fill in, hints, a way to run it, and the verdict. */
export async function Exercise({ slug, steps, hints, children }: ExerciseProps) {
  // MDX is not type-checked.
  if (!Array.isArray(hints)) throw new TypeError(`The hints of the exercise of ${slug} must be a list.`)
  const { file, code, gaps, solution } = readExerciseSource({ slug })
  const tokens = await highlight(code, 'tsx')
  const parts = [...gaps, null].map((gap, index) => {
    const start = gaps[index - 1]?.end ?? 0
    const end = gap?.start ?? code.length
    return { text: code.slice(start, end), node: <CodePart tokens={tokensBetween(tokens, start, end)} /> }
  })
  return (
    <section id="exercise" className={styles.exercise} aria-labelledby="exercise-title">
      <h3 id="exercise-title">Exercise</h3>
      {children}
      <ExerciseBench
        slug={slug}
        file={file}
        gaps={gaps.map(({ name, text, scope }) => ({ name, text, scope }))}
        parts={parts}
        steps={steps}
        hints={<Hints hints={hints} />}
        solution={{
          code: solution.code,
          node: <CodeBlock code={solution.code} lang="tsx" label={`Source of ${solution.file}`} />,
        }}
      />
    </section>
  )
}

/** Each hint lies within the one before it: nobody reads the last by accident. */
function Hints({ hints, shown = 0 }: { hints: readonly ReactNode[]; shown?: number }) {
  if (shown === hints.length) return null
  return (
    <details className={styles.hint}>
      <summary>
        Hint {shown + 1} of {hints.length}
      </summary>
      <div>{hints[shown]}</div>
      <Hints hints={hints} shown={shown + 1} />
    </details>
  )
}
