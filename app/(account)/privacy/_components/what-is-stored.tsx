/** What the server keeps of its visitors, for how long, and what never. */
export function WhatIsStored({ hasGroups }: { hasGroups: boolean }) {
  return (
    <ul>
      <li>
        The last 300 <code>Set-Cookie</code> lines of your experiments and the last 100 exchanges of your
        browser with this server, for 24 hours, under a hash of your <code>lab</code> cookie. Of an exchange:
        method, address, status, time and the cookies, and of those the values only where an experiment has
        set them.
      </li>
      <li>
        Of the exercises: what you type into their gaps, for 30 days after you last changed it, and besides
        those 100 the last 60 exchanges of each, with the first 300 characters that your code answered, for 24
        hours.
      </li>
      <li>
        Of an attack by <a href="/cross-site">the other site</a>: a hash of the token that says whose it is
        (good for 15 minutes) and which of the experiment’s cookies came, for 75 minutes; in the attacker’s
        inbox at most 50 texts of 4 KB, for one hour.
      </li>
      <li>
        Of the lesson on sessions: the carts of your experiments and the secrets that sign and seal them, for
        24 hours.
      </li>
      <li>
        Of the practice logins in the lessons: your practice sessions, for 24 hours, and when a login failed,
        for 15 minutes, under a keyed hash of the username that was typed.
      </li>
      <li>
        Your progress in <a href="/lessons">the course</a>: which lessons you have marked as read, which
        exercises you have passed, your last answer to each question, and when. Signed out it is kept under
        the hash of your <code>lab</code> cookie, until nothing has been added to it for 30 days; when you log
        in it moves into your account and stays until the account is deleted. You can{' '}
        <a href="/progress">see, export and reset it</a> at any time.
      </li>
      {hasGroups && (
        <li>
          Of a <a href="/classroom">group</a>: its code, a hash of the secret in the teacher’s link, when it
          was made and last used, and the nickname of each learner who joined. The teacher sees of a learner
          the nickname, what is read, passed, repaired and answered rightly in the course, and when something
          was last added; not the answers, not the experiments. You can{' '}
          <a href="/classroom/join">leave a group</a> at any time. A group that nobody has used for 30 days is
          deleted.
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
        {hasGroups && ', of groups made and wrong codes'}: how many there were, for 15 minutes, under a keyed
        hash of the name and the address, from which neither can be read.
      </li>
      <li>Not your address, not your browser’s full name, never a password as you typed it.</li>
    </ul>
  )
}
