import { familyOf, namePrefix } from '@/lib/wire/attribute-family'
import type { LinePart } from '@/lib/wire/line-parts'
import families from './attribute-mark.module.css'
import styles from './wire.module.css'

/** The line itself, its parts in their colours, its mistakes underlined. */
export function MarkedText({ text, marks }: { text: string; marks: readonly LinePart[] }) {
  const parts = marks.flatMap((mark) => partsOfMark(mark, text))
  const borders = new Set([0, text.length, ...parts.flatMap(({ start, end }) => [start, end])])
  const offsets = [...borders].sort((a, b) => a - b)
  return offsets.slice(0, -1).map((start, index) => {
    const end = offsets[index + 1] ?? text.length
    const names = parts.filter((part) => part.start <= start && part.end >= end).map(({ name }) => name)
    return (
      <span key={start} className={names.join(' ')}>
        {text.slice(start, end)}
      </span>
    )
  })
}

/** With the class that each piece gets; a name's prefix is of a family, as an attribute is. */
function partsOfMark({ start, end, kind }: LinePart, text: string) {
  const own = text.slice(start, end)
  const family = kind === 'attribute' && familyOf(own)
  const afterPrefix = start + (kind === 'name' ? namePrefix(own).length : 0)
  return [
    { start, end: afterPrefix, name: families.access },
    { start: afterPrefix, end, name: family ? families[family] : styles[kind] },
  ]
}
