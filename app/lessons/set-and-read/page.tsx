import type { Metadata } from 'next'
import { WirePanels } from '@/app/_components/wire-panels'
import { Exercise } from '../_components/exercise/exercise'
import type { ExerciseStep } from '../_components/exercise/exercise-step'

export const metadata: Metadata = { title: 'Set a cookie, read it back' }

const visit: ExerciseStep = { label: 'Visit', method: 'GET', path: '/lessons/set-and-read/exercise' }
const tamper: ExerciseStep = {
  label: 'Change the cookie',
  method: 'POST',
  path: '/lessons/set-and-read/tamper',
}

const hints = [
  <p key="read">
    The browser brought the cookie with this very request: <code>cookieStore.get(name)</code> gives{' '}
    <code>{'{ name, value }'}</code>, or <code>undefined</code>.
  </p>,
  <p key="set">
    <code>cookieStore.set(name, value)</code> writes the <code>Set-Cookie</code> line of the answer. The name
    is <code>last_visit</code>.
  </p>,
  <p key="date">
    <code>Date.parse(text)</code> gives <code>NaN</code> for what is no date.
  </p>,
]

export default function SetAndReadPage() {
  return (
    <>
      <h1>Set a cookie, read it back</h1>
      <Exercise slug="set-and-read" steps={[visit, visit, tamper, visit]} hints={hints}>
        <p>
          Tell visitors when they were here last, by a cookie named <code>last_visit</code>. A second visit
          shows the time of the first; a value that somebody has changed is not believed.
        </p>
      </Exercise>
      <WirePanels />
    </>
  )
}
