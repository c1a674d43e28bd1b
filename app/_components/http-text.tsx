import { partsOf } from '@/lib/wire/line-parts'
import { MarkedText } from './marked-text'
import styles from './wire.module.css'

/** An exchange as text, its cookie lines in the colours they have on the wire. */
export function HttpText({ text }: { text: string }) {
  return text.split('\n').map((line, index) => (
    <span key={index}>
      {index > 0 && '\n'}
      <HttpLine line={line} />
    </span>
  ))
}

function HttpLine({ line }: { line: string }) {
  const [, name, rest = ''] = /^((?:Set-)?Cookie:) (.*)$/.exec(line) ?? []
  if (name === undefined) return line
  if (name === 'Cookie:')
    return (
      <>
        <b className={styles.receivedName}>{name}</b> {rest}
      </>
    )
  return (
    <>
      <b className={styles.sentName}>{name}</b> <MarkedText text={rest} marks={partsOf(rest)} />
    </>
  )
}
