import styles from '../progress.module.css'

interface FileFormsProps {
  /** How many entries the last import has taken, and left out; null when there was none. */
  imported: number | null
  leftOut: number | null
}

/** Takes progress to another browser or another server, as a file. */
export function FileForms({ imported, leftOut }: FileFormsProps) {
  return (
    <section id="file" aria-labelledby="file-title">
      <h2 id="file-title">Take it with you</h2>
      {imported !== null && (
        <p className="notice" role="status">
          {wordsFor(imported, leftOut ?? 0)}
        </p>
      )}
      <p>
        <a href="/progress/export" download>
          Export your progress as a file
        </a>
      </p>
      <form className={styles.form} action="/progress/import" method="post" encType="multipart/form-data">
        <label>
          A file that was exported here or elsewhere
          <input type="file" name="file" accept="application/json,.json" required />
        </label>
        <p className="soft">
          What is in it is added to what you have. Of two answers to one question the newer one stays.
        </p>
        <button>Import</button>
      </form>
    </section>
  )
}

function wordsFor(imported: number, leftOut: number): string {
  const taken = `Imported: ${imported} ${imported === 1 ? 'entry' : 'entries'}.`
  if (leftOut === 0) return `${taken} Nothing was left out.`
  return `${taken} Left out: ${leftOut}, about lessons or questions that this course does not have.`
}
