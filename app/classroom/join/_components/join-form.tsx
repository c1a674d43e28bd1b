import { problemTexts } from '@/app/(account)/_components/problem-texts'
import { SubmitButton } from '@/app/(account)/_components/submit-button'
import { Wait } from '@/app/(account)/_components/wait'
import type { Refusal } from '@/lib/auth/schemas'
import styles from '../../classroom.module.css'

interface JoinFormProps {
  /** What a link of the teacher's fills in. */
  code: string
  /** The form's last try, if it was refused. */
  refusal: Refusal | null
  /** Whether somebody has learned in this browser before, maybe somebody else. */
  hasOldProgress: boolean
}

/** Code and nickname, with what was wrong beside each. */
export function JoinForm({ code, refusal, hasOldProgress }: JoinFormProps) {
  const textFor = problemTexts(refusal)
  return (
    <form action="/classroom/join/submit" method="post" className={styles.form} noValidate>
      {refusal && (
        <p className="error" role="alert">
          {textFor(null) ?? 'That did not work yet: see below.'} <Wait until={refusal.until} />
        </p>
      )}
      <div>
        <label htmlFor="join-code">Code</label>
        <input
          id="join-code"
          name="code"
          className={styles.typedCode}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={32}
          defaultValue={refusal?.code ?? code}
          aria-invalid={textFor('code') !== undefined}
          aria-describedby="join-code-problem"
        />
        <p id="join-code-problem" className="error">
          {textFor('code')}
        </p>
      </div>
      <div>
        <label htmlFor="join-nickname">Nickname</label>
        <input
          id="join-nickname"
          name="nickname"
          autoComplete="off"
          spellCheck={false}
          maxLength={64}
          defaultValue={refusal?.nickname}
          aria-invalid={textFor('nickname') !== undefined}
          aria-describedby="join-nickname-problem join-nickname-hint"
        />
        <p id="join-nickname-problem" className="error">
          {textFor('nickname')}
        </p>
        <p id="join-nickname-hint" className="soft">
          Do not use your real name: the table may be shown to the whole room. At most 20 characters.
        </p>
      </div>
      {hasOldProgress && (
        <div>
          <label>
            <input type="checkbox" name="fresh" aria-describedby="join-fresh-hint" /> Somebody else has
            learned in this browser: forget their progress
          </label>
          <p id="join-fresh-hint" className="soft">
            Otherwise what was done here before counts as yours.
          </p>
        </div>
      )}
      <SubmitButton label="Join" />
    </form>
  )
}
