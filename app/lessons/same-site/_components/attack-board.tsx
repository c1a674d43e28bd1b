'use client'

import { ScrollBox } from '@/app/_components/scroll-box'
import { useLessonWire } from '../../_components/lesson-wire'
import { boardOf, settings, ways, type Board, type Setting, type Way } from '../board'
import styles from './attack-board.module.css'

/** Which way brought the bank's cookie, for each setting that was tried: observed, not predicted. */
export function AttackBoard() {
  const { wire, element } = useLessonWire()
  const board = boardOf(wire?.exchanges ?? [])
  return (
    <div ref={element} role="group" aria-label="What you have observed">
      <p>{probed(board.areThirdPartyCookiesBlocked)}</p>
      <noscript>
        <p>
          A script fills this table. Without one, <a href="/wire">the wire</a> shows which requests brought
          the cookie.
        </p>
      </noscript>
      <ScrollBox label="Which requests brought the cookie">
        <table>
          <caption>Did the bank’s cookie come along?</caption>
          <thead>
            <tr>
              <th scope="col">Way</th>
              {settings.map((setting) => (
                <th key={setting} scope="col">
                  {setting === 'nothing' ? 'no SameSite' : setting}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ways.map((way) => (
              <Row key={way} way={way} board={board} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </div>
  )
}

function Row({ way, board }: { way: Way; board: Board }) {
  if (board.areThirdPartyCookiesBlocked && isEmbedded(way))
    return (
      <tr className={styles.blocked}>
        <th scope="row">{labels[way]}</th>
        <td colSpan={settings.length}>blocked by your browser, not by SameSite</td>
      </tr>
    )
  return (
    <tr>
      <th scope="row">{labels[way]}</th>
      {settings.map((setting) => (
        <td key={setting}>{wordsOf(board, setting, way)}</td>
      ))}
    </tr>
  )
}

function wordsOf({ cells }: Board, setting: Setting, way: Way): string {
  const cell = cells.get(`${setting}/${way}`)
  if (!cell) return '–'
  const words = cell.hasCome ? 'came' : 'stayed at home'
  return setting === 'nothing' && way === 'form' ? `${words} (at ${cell.age} s)` : words
}

const labels: Record<Way, string> = {
  link: 'Link',
  form: 'Form (POST)',
  fetch: 'Fetch',
  image: 'Image',
  iframe: 'Frame',
  mail: 'Link in the e-mail',
}

function isEmbedded(way: Way): boolean {
  return way === 'fetch' || way === 'image' || way === 'iframe'
}

function probed(isBlocked: boolean | null): string {
  if (isBlocked === null)
    return 'Whether your browser blocks third-party cookies is found out by the prize page as soon as you open it.'
  return isBlocked
    ? 'Probed: your browser blocks third-party cookies, those that a page of one site sends to another.'
    : 'Probed: your browser lets third-party cookies through, those that a page of one site sends to another.'
}
