import type { Metadata } from 'next'
import Link from 'next/link'
import { lessons } from '@/lib/course/lessons'
import { EveningState } from './_components/evening-state'
import { KeysButton } from './_components/lesson-keys'
import { LessonMarks } from './_components/lesson-marks'
import styles from './_components/lessons.module.css'
import { rightOptionsOf, ticketKeysOf } from './recall-of'

export const metadata: Metadata = {
  title: 'Lessons',
  description: 'The course of Cookie Lab, lesson by lesson: predict, do, observe, break, fix.',
}

export default function LessonsPage() {
  return (
    <>
      <h1>Lessons</h1>
      <p className="lead">
        Each lesson has one idea. You predict, do it for real, see the bytes, break it, fix it and check it.
      </p>
      <nav className={styles.nav} aria-label="Course">
        <a href="/progress">Your progress: all answers, export, reset</a>
        <Link href="/stuck" prefetch={false}>
          Where people get stuck
        </Link>
        <Link href="/glossary" prefetch={false}>
          Glossary
        </Link>
        <KeysButton />
      </nav>
      <ol className={styles.map}>
        {lessons.map(async ({ slug, title, idea, isInOneEvening }, index) => (
          <li className="card" key={slug}>
            <span className={styles.number} aria-hidden="true">
              {index + 1}
            </span>
            <div>
              <h2>
                <Link href={`/lessons/${slug}`} prefetch={false}>
                  {title}
                </Link>
              </h2>
              <p>{idea}</p>
              {isInOneEvening && <p className={styles.evening}>Part of “One evening”</p>}
              <LessonMarks slug={slug} right={await rightOptionsOf(slug)} tickets={ticketKeysOf(slug)} />
            </div>
          </li>
        ))}
      </ol>
      <section className={`card ${styles.badge}`} aria-labelledby="one-evening">
        <h2 id="one-evening">The badge “One evening”</h2>
        <p>
          Enough to build a login that holds. Pass the exercises of these lessons, in one evening or in ten:
        </p>
        <ul>
          {lessons
            .filter(({ isInOneEvening }) => isInOneEvening)
            .map(({ slug, title }) => (
              <li key={slug}>
                <Link href={`/lessons/${slug}`} prefetch={false}>
                  {title}
                </Link>
              </li>
            ))}
        </ul>
        <EveningState />
      </section>
    </>
  )
}
