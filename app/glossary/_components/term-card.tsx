import { AttributeMark } from '@/app/_components/attribute-mark'
import { WithCode } from '@/app/_components/with-code'
import type { GlossaryEntry } from '@/lib/course/glossary'
import { findLesson } from '@/lib/course/lessons'
import { tryLine } from '@/app/workbench/try-line'
import styles from '../glossary.module.css'

/** A word, what it means, and the ways on: the lesson that teaches it, a line that shows it, where it is written. */
export function TermCard({ id, term, kind, names, meaning, lesson, source, line }: GlossaryEntry) {
  return (
    <li className={styles.entry} id={id}>
      <h3>{kind === 'attribute' ? <AttributeMark text={term} /> : term}</h3>
      <p>
        <WithCode text={meaning} />
      </p>
      {names && <p className="soft">Looked for as: {names.join(', ')}</p>}
      <p className={styles.links}>
        <span>
          Lesson: <a href={`/lessons/${lesson}`}>{findLesson(lesson)?.title}</a>
        </span>
        {line && <a href={tryLine(line)}>Try {kind === 'attribute' ? term : 'it'} in the workbench</a>}
        <a href={source.href}>{source.title}</a>
      </p>
    </li>
  )
}
