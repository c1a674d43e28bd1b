import type { Metadata } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { findLesson, placeOf, type Lesson, type LessonSlug } from '@/lib/course/lessons'
import { openStepScript } from '@/lib/course/open-step'
import { LessonNav } from './lesson-nav'
import { LessonWireProvider } from './lesson-wire'
import { MarkRead } from './mark-read'
import { Recall } from './recall'
import styles from './lesson.module.css'
import { StepAddress } from './step-address'
import { StepFrame } from './step-frame'
import { StepGroup } from './step-group'

interface LessonPageProps {
  slug: LessonSlug
  /** The prose and its steps, `lesson.mdx`. */
  children: ReactNode
}

/** What all lessons have in common: the way here and on, the last step, the sources. */
export function LessonPage({ slug, children }: LessonPageProps) {
  const { title, sources } = lessonOf(slug)
  const { number, count, next } = placeOf(slug)
  return (
    <LessonWireProvider>
      <article className={styles.page}>
        <LessonNav slug={slug} />
        <p className="print-only">
          Cookie Lab · Lesson {number} of {count}
        </p>
        <h1>{title}</h1>
        <StepAddress />
        <StepGroup slug={slug}>
          {children}
          <StepFrame id="recall" title="What stays">
            <Recall slug={slug} />
            <MarkRead slug={slug} />
          </StepFrame>
        </StepGroup>
        <script dangerouslySetInnerHTML={{ __html: openStepScript }} />
        {next && (
          <p className={styles.onward}>
            <Link href={`/lessons/${next.slug}`} prefetch={false}>
              Next lesson: <strong>{next.title}</strong>
            </Link>
          </p>
        )}
        <section aria-labelledby="sources">
          <h2 id="sources">Where it is written</h2>
          <ul className={styles.sources}>
            {sources.map((source) => (
              <li key={source.href}>
                <a href={source.href}>{source.title}</a>
              </li>
            ))}
          </ul>
        </section>
      </article>
    </LessonWireProvider>
  )
}

/** The metadata of a lesson's page. */
export function lessonMetadata(slug: LessonSlug): Metadata {
  const { title, idea } = lessonOf(slug)
  return { title, description: idea }
}

function lessonOf(slug: LessonSlug): Lesson {
  const lesson = findLesson(slug)
  if (!lesson) throw new Error(`There is no lesson “${slug}” in lib/course/lessons.ts.`)
  return lesson
}
