import { engines } from '@/lib/wire/verdict-words'
import { AttributeMark } from '../attribute-mark'
import { ScrollBox } from '../scroll-box'
import { sameSiteCell, sameSiteColumns, sameSiteRows, type SameSiteCell } from './same-site-cells'
import styles from './same-site-matrix.module.css'
import { CookieShape } from './shapes'

/** Which requests of another site bring the cookie, as the cookie engine computes it. */
export function SameSiteMatrix() {
  return (
    <div className={styles.matrix}>
      <ScrollBox label="Where the cookie goes along">
        <table>
          <caption>By the rules: does the cookie go along when another site asks?</caption>
          <thead>
            <tr>
              <th scope="col">SameSite</th>
              {sameSiteColumns.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sameSiteRows.map(({ attributes, engine }) => (
              <tr key={attributes + engine}>
                <th scope="row">
                  <Setting attributes={attributes} engine={engines[engine]} />
                </th>
                {sameSiteColumns.map(({ attack }) => (
                  <Cell key={attack} cell={sameSiteCell(attributes, engine, attack)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </div>
  )
}

function Setting({ attributes, engine }: { attributes: string; engine: string }) {
  const [sameSite = '', ...others] = attributes.split('; ')
  if (!sameSite) return <>not given: {engine}</>
  return (
    <>
      <code className={styles.setting}>{sameSite.replace('SameSite=', '')}</code>
      {others.map((text) => (
        <AttributeMark key={text} text={text} />
      ))}
    </>
  )
}

const words: Record<SameSiteCell, string> = { sent: 'goes', stays: 'stays', young: '2 minutes' }

function Cell({ cell }: { cell: SameSiteCell }) {
  return (
    <td className={styles[cell]}>
      <svg width="20" height="20" viewBox="-10 -10 20 20" aria-hidden="true">
        {cell === 'stays' ? <circle r="8" /> : <CookieShape />}
      </svg>
      <div>{words[cell]}</div>
    </td>
  )
}
