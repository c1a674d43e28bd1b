'use client'

import { predictionOf } from '@/lib/wire/verdict-words'
import type { WireLine } from '@/lib/wire/wire-entry'
import { CopyButton } from './copy-button'

/** What to tell us when a browser did something else than predicted. */
export function DifferenceReport({ line }: { line: WireLine }) {
  const text = [
    `Set-Cookie: ${line.text}`,
    `Predicted: ${predictionOf(line)}`,
    `Observed: ${line.observation?.cameBack ? 'it came' : 'it did not come'} with ${line.observation?.target ?? ''}`,
    `Browser: ${typeof navigator === 'undefined' ? '' : navigator.userAgent}`,
  ].join('\n')
  return <CopyButton text={text} label="Copy a report of the difference" />
}
