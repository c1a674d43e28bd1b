'use client'

import { presetGroups } from '../presets'
import styles from '../workbench.module.css'

/** Lines worth trying. Choosing one fills the form and sends nothing. */
export function Presets({ onChoose }: { onChoose: (line: string) => void }) {
  return (
    <details className={styles.presets}>
      <summary>Lines worth trying</summary>
      {presetGroups.map(({ title, presets }) => (
        <section key={title} aria-label={title}>
          <h2 className={styles.presetTitle}>{title}</h2>
          <ul>
            {presets.map(({ label, line }) => (
              <li key={line + label}>
                <button type="button" className="quiet" onClick={() => onChoose(line)}>
                  {label}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  )
}
