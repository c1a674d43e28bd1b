'use client'

import { switchKeys, useKeysSetting } from './keys-setting'

/** Switches keys of one letter off, for those who speak to their browser (WCAG 2.1.4). */
export function KeysSwitch() {
  const isOn = useKeysSetting()
  return (
    <label>
      <input
        type="checkbox"
        autoComplete="off"
        checked={isOn}
        onChange={({ target }) => switchKeys(target.checked)}
      />{' '}
      Use keys of one letter
    </label>
  )
}
