import { familyOf, familyLabels, type AttributeFamily } from '@/lib/wire/attribute-family'
import styles from './attribute-mark.module.css'

/** An attribute as a chip: the colour and the sign of its family, and the word itself. */
export function AttributeMark({ text }: { text: string }) {
  const family = familyOf(text)
  return (
    <code className={`${styles.mark} ${family ? styles[family] : ''}`}>
      {family && <FamilySign family={family} />}
      {text}
    </code>
  )
}

interface FamilyNameProps {
  family: AttributeFamily
  /** Other words for it. */
  label?: string
}

/** A family in words, with its colour and its sign. */
export function FamilyName({ family, label = familyLabels[family] }: FamilyNameProps) {
  return (
    <span className={`${styles.familyName} ${styles[family]}`}>
      <FamilySign family={family} />
      {label}
    </span>
  )
}

function FamilySign({ family }: { family: AttributeFamily }) {
  return (
    <svg className={styles.sign} viewBox="0 0 12 12" aria-hidden="true">
      <path d={signs[family]} />
    </svg>
  )
}

/** A pin, a clock, an eye, and an arrow that enters. */
const signs: Record<AttributeFamily, string> = {
  where: 'M6 11.2 2.7 6.7a4 4 0 1 1 6.6 0zM6 3.4a1.2 1.2 0 1 0 0 2.4 1.2 1.2 0 0 0 0-2.4z',
  lifetime: 'M6 .9a5.1 5.1 0 1 0 0 10.2A5.1 5.1 0 0 0 6 .9zM6 3.2V6l2 1.6',
  access:
    'M.7 6S2.6 2.4 6 2.4 11.3 6 11.3 6 9.4 9.6 6 9.6.7 6 .7 6zM6 4.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3z',
  origin: 'M6.8 1.4h3.8v9.2H6.8M.8 6h6M4.6 3.5 7.1 6 4.6 8.5',
}
