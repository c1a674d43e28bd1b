import type { Metadata } from 'next'
import { ResultText } from './_components/result-text'
import { entries } from './entries'
import { find } from './find'
import styles from './search.module.css'

export const metadata: Metadata = {
  title: 'Search',
  description: 'Search the lessons, the glossary, the reasons of browsers and the lines of the workbench.',
  robots: { index: false },
}
export const instant = false

export default async function SearchPage({ searchParams }: PageProps<'/search'>) {
  const { q } = await searchParams
  const typed = (Array.isArray(q) ? q[0] : q) ?? ''
  const { results, message } = find(entries, typed)
  return (
    <>
      <h1>Search</h1>
      <form className={styles.form} action="/search" role="search">
        <label className={styles.field}>
          Search lessons, words, reasons, lines
          <input name="q" defaultValue={typed} autoComplete="off" autoCapitalize="off" spellCheck={false} />
        </label>
        <button>Search</button>
      </form>
      <p role="status">{message}</p>
      {results.length === 0 ? (
        <ul>
          <li>
            <a href="/lessons">All lessons</a>
          </li>
          <li>
            <a href="/glossary">Glossary</a>
          </li>
          <li>
            <a href="/stuck">Where people get stuck</a>
          </li>
        </ul>
      ) : (
        <ol className={styles.list}>
          {results.map((entry) => (
            <li key={entry.href}>
              <a className={styles.result} href={entry.href}>
                <ResultText {...entry} />
              </a>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}
