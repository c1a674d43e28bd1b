import type { Metadata } from 'next'
import { glossary } from '@/lib/course/glossary'
import { REASONS } from '@/lib/http/reasons'
import { ReasonCard } from './_components/reason-card'
import { TermCard } from './_components/term-card'
import styles from './glossary.module.css'

export const metadata: Metadata = {
  title: 'Glossary',
  description:
    'The words of cookies, sessions and login in exact English: every attribute, every reason for which a browser refuses a cookie, each with its lesson and its source.',
}

/** By letters, and the numbers after them. */
const byTerm = glossary.toSorted(
  (a, b) => Number(/^\d/.test(a.term)) - Number(/^\d/.test(b.term)) || a.term.localeCompare(b.term, 'en'),
)

export default function GlossaryPage() {
  return (
    <>
      <h1>Glossary</h1>
      <p className="lead">
        Each word as the standards use it, with the lesson in which you see it happen and the place where it
        is written down.
      </p>
      <nav className={styles.contents} aria-label="On this page">
        <a href="#words">Words</a>
        <a href="#attributes">Attributes of Set-Cookie</a>
        <a href="#reasons">Reasons of browsers</a>
      </nav>

      <h2 id="words">Words</h2>
      <ul className={styles.entries}>
        {byTerm
          .filter(({ kind }) => kind === 'word')
          .map((entry) => (
            <TermCard key={entry.id} {...entry} />
          ))}
      </ul>

      <h2 id="attributes">
        Attributes of <code>Set-Cookie</code>
      </h2>
      <ul className={styles.entries}>
        {byTerm
          .filter(({ kind }) => kind === 'attribute')
          .map((entry) => (
            <TermCard key={entry.id} {...entry} />
          ))}
      </ul>

      <h2 id="reasons">Why a browser refuses a cookie, or leaves it at home</h2>
      <p>
        Most names are Chromium’s, as its developer tools report them; sections are those of RFC 6265bis where
        no other document is named.
      </p>
      <ul className={styles.entries}>
        {REASONS.map((code) => (
          <ReasonCard key={code} code={code} />
        ))}
      </ul>
    </>
  )
}
