import type { Metadata } from 'next'
import { connection } from 'next/server'
import { ScrollBox } from '@/app/_components/scroll-box'
import { isClassroom } from '@/lib/classroom/groups'
import { ownCookies } from '@/lib/own-cookies'
import styles from './privacy.module.css'

export const metadata: Metadata = {
  title: 'Privacy',
  description: 'Every cookie of Cookie Lab, what is stored for how long, and a button that erases it.',
}

export const instant = false

export default async function PrivacyPage() {
  // Whether there are groups is known to the server that runs, and not to the build.
  await connection()
  const hasGroups = isClassroom()
  const cookies = ownCookies.filter(({ isClassrooms }) => hasGroups || !isClassrooms)
  return (
    <>
      <h1>Privacy</h1>
      <p id="erased" className={`notice ${styles.erased}`} role="status">
        <strong>Erased.</strong> This browser holds no cookie of this site any more, and the server nothing
        about you.
      </p>
      <h2>This site’s own cookies</h2>
      <ScrollBox label="This site’s own cookies">
        <table>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">What for</th>
              <th scope="col">How long</th>
            </tr>
          </thead>
          <tbody>
            {cookies.map(({ name, purpose, lifetime }) => (
              <tr key={name}>
                <th scope="row">
                  <code>{name}</code>
                </th>
                <td>{purpose}</td>
                <td>{lifetime}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p>
        Every other cookie here is one that you asked for: an experiment. There is no tracking and no third
        party.
      </p>

      <h2>What the server stores</h2>
      <ul>
        <li>
          The last 300 <code>Set-Cookie</code> lines of your experiments and the last 100 exchanges of your
          browser with this server, for 24 hours, under a hash of your <code>lab</code> cookie. Of an
          exchange: method, address, status, time and the cookies, and of those the values only where an
          experiment has set them.
        </li>
        <li>
          Of the exercises: what you type into their gaps, for 30 days after you last changed it, and besides
          those 100 the last 60 exchanges of each, with the first 300 characters that your code answered, for
          24 hours.
        </li>
        <li>
          Of an attack by <a href="/cross-site">the other site</a>: a hash of the token that says whose it is
          (good for 15 minutes) and which of the experiment’s cookies came, for 75 minutes; in the attacker’s
          inbox at most 50 texts of 4 KB, for one hour.
        </li>
        <li>
          Of the lesson on sessions: the carts of your experiments and the secrets that sign and seal them,
          for 24 hours.
        </li>
        <li>
          Of the practice logins in the lessons: your practice sessions, for 24 hours, and when a login
          failed, for 15 minutes, under a keyed hash of the username that was typed.
        </li>
        <li>
          Your progress in <a href="/lessons">the course</a>: which lessons you have marked as read, which
          exercises you have passed, your last answer to each question, and when. Signed out it is kept under
          the hash of your <code>lab</code> cookie, until nothing has been added to it for 30 days; when you
          log in it moves into your account and stays until the account is deleted. You can{' '}
          <a href="/progress">see, export and reset it</a> at any time.
        </li>
        {hasGroups && (
          <li>
            Of a <a href="/classroom">group</a>: its code, a hash of the secret in the teacher’s link, when it
            was made and last used, and the nickname of each learner who joined. The teacher sees of a learner
            the nickname, what is read, passed, repaired and answered rightly in the course, and when
            something was last added; not the answers, not the experiments. You can{' '}
            <a href="/classroom/join">leave a group</a> at any time. A group that nobody has used for 30 days
            is deleted.
          </li>
        )}
        <li>A guest account: its random name, its session and its progress, for 24 hours.</li>
        <li>
          An account: the username and an Argon2id hash of the password, until you delete it at{' '}
          <a href="/account">your account</a>.
        </li>
        <li>
          Of each session: when it was made and last seen, and browser and system in a word each (“Firefox”,
          “Windows”), so that you can tell your devices apart. At most 30 days, and 24 hours after your last
          visit or when you log out it is gone.
        </li>
        <li>
          Of tries to log in, to sign up and to get a guest account
          {hasGroups && ', of groups made and wrong codes'}: how many there were, for 15 minutes, under a
          keyed hash of the name and the address, from which neither can be read.
        </li>
        <li>Not your address, not your browser’s full name, never a password as you typed it.</li>
      </ul>

      <p>
        One setting never leaves your browser: whether this site listens to keys of one letter. It lies in the
        browser’s local storage; the button “Keys” on <a href="/lessons">the map of the lessons</a> changes
        it.
      </p>

      <h2>Erase everything and leave this computer</h2>
      <p>
        Deletes the cookies of your experiments and this site’s own, what the server stores about them, your
        session, and your guest account if you have one. An account with a password stays, signed out: that is
        deleted at <a href="/account">your account</a>.
      </p>
      <form action="/erase" method="post">
        <button>Erase everything and leave this computer</button>
      </form>
    </>
  )
}
