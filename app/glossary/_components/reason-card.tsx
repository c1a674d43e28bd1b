import { tryLine } from '@/app/workbench/try-line'
import { findLesson } from '@/lib/course/lessons'
import { explainReason, type Reason } from '@/lib/http/reasons'
import styles from '../glossary.module.css'
import { reasonWays } from '../reason-ways'

/** A reason by the name that browsers give it, in words, and where to meet it. */
export function ReasonCard({ code }: { code: Reason }) {
  const { sentence, section } = explainReason(code)
  const { lesson, line } = reasonWays[code] ?? {}
  return (
    <li className={styles.entry} id={code}>
      <h3>
        <code>{code}</code>
      </h3>
      <p>{sentence}</p>
      {section && <p className="soft">{section}</p>}
      {lesson && (
        <p className={styles.links}>
          <span>
            Lesson: <a href={`/lessons/${lesson}`}>{findLesson(lesson)?.title}</a>
          </span>
          {line && <a href={tryLine(line)}>A line that is refused for it</a>}
        </p>
      )}
    </li>
  )
}
