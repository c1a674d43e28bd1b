import type { ClocksProps } from './clocks'

/**
 * Reads both clocks from what the server answered; null: it told none.
 * @param now when the answer came, in milliseconds since 1970
 */
export function readClocks(text: string, now: number): ClocksProps | null {
  const idle = readClock(/^Idle limit: ([\d.]+) of (\d+) s left/m.exec(text), now)
  const absolute = readClock(/^Absolute limit: ([\d.]+) of (\d+) s left/m.exec(text), now)
  return idle && absolute && { idle, absolute }
}

function readClock(match: RegExpExecArray | null, now: number) {
  return match && { of: Number(match[2]), endsAt: now + Number(match[1]) * 1000 }
}
