import type { Metadata } from 'next'
import { anchorOf } from '@/lib/course/anchor'
import { findLesson } from '@/lib/course/lessons'
import { stuckPlaces, threadUrl } from '@/lib/course/stuck-places'
import styles from './stuck.module.css'

export const metadata: Metadata = {
  title: 'Where people get stuck',
  description: 'What goes wrong with cookies and sessions, by what you see, and the lesson that shows why.',
}

export default function StuckPage() {
  return (
    <>
      <h1>Where people get stuck</h1>
      <p className="lead">
        What people have asked on GitHub, by what they saw. Each is met in a lesson: you run into it yourself,
        see its bytes, and mend it.
      </p>
      <ol className={styles.places}>
        {stuckPlaces.map(({ symptom, threads, meetings }) => (
          <li className="card" key={symptom} id={anchorOf(symptom)}>
            <h2>{symptom}</h2>
            <p>
              Lesson:{' '}
              {meetings.map(({ lesson, at }, index) => (
                <span key={lesson}>
                  {index > 0 && ', '}
                  <a href={`/lessons/${lesson}#${at}`}>{findLesson(lesson)?.title}</a>
                </span>
              ))}
            </p>
            <p className="soft">
              {threads.map((thread, index) => (
                <span key={thread}>
                  {index > 0 && ', '}
                  <a href={threadUrl(thread)}>{thread}</a>
                </span>
              ))}
            </p>
          </li>
        ))}
      </ol>
    </>
  )
}
