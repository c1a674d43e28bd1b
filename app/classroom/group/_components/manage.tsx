import { SubmitButton } from '@/app/(account)/_components/submit-button'
import styles from '../../classroom.module.css'

/** What a teacher does with the group as a whole. The question before a deed is a disclosure: it asks without a script too. */
export function Manage() {
  return (
    <section aria-labelledby="manage-title">
      <h2 id="manage-title">The group</h2>
      <p>
        <a href="/classroom/group/export" download>
          Export the table as CSV
        </a>
      </p>
      <p>
        <a href="/classroom/link">Show your link</a> (not on a projector)
      </p>
      <details>
        <summary>Empty the group for the next class…</summary>
        <form className={styles.form} action="/classroom/group/reset" method="post">
          <p>
            Take all learners out? Code and link stay. What learners have done is theirs and stays with them:
            whoever joins again is shown with it. Export the table first if you need it.
          </p>
          <button>Yes, empty the group</button>
        </form>
      </details>
      <details>
        <summary>New code and new link…</summary>
        <form className={styles.form} action="/classroom/group/renew" method="post">
          <p>
            Make both anew? The learners stay. The old code and the old link lead nowhere any more: good when
            strangers join, or others have seen your link.
          </p>
          <SubmitButton label="Yes, make both anew" />
        </form>
      </details>
      <details>
        <summary>End the group…</summary>
        <form className={styles.form} action="/classroom/group/end" method="post">
          <p>Delete the group with its nicknames, its code and your link? Nothing brings it back.</p>
          <button>Yes, end the group</button>
        </form>
      </details>
      <form className={styles.form} action="/classroom/group/close" method="post">
        <p>On a computer that others use too, close the group when you go. Your link opens it again.</p>
        <button className="quiet">Close the group in this browser</button>
      </form>
      <p className="soft">
        It ends by itself when for 30 days you have not looked at it and nobody has joined.
      </p>
    </section>
  )
}
