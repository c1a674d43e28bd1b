import styles from '../progress.module.css'

/** The question before the deed is a disclosure: it asks without a script too. */
export function ResetForm() {
  return (
    <section aria-labelledby="reset-title">
      <h2 id="reset-title">Start over</h2>
      <details>
        <summary>Reset my progress…</summary>
        <form className={styles.form} action="/progress/reset" method="post">
          <p>
            Forget all marks, all answers and what you filled into the exercises? Only a file that you
            exported brings marks and answers back.
          </p>
          <button>Yes, forget my progress</button>
        </form>
      </details>
    </section>
  )
}
