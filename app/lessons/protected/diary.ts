/** The diary behind all doors of this lesson: made up. */
export const diary = [
  { day: 'Monday', text: 'The spare key lies under the third pot.' },
  { day: 'Today', text: 'Nobody has found the key yet.' },
]

export type Diary = typeof diary

/** How a page shows it. */
export function textOf(diary: Diary): string {
  return diary.map(({ day, text }) => `${day}: ${text}`).join('\n')
}
