import { useSyncExternalStore } from 'react'

const storageKey = 'keys-of-one-letter'

/** Whether keys of one letter are on, in this browser; until React is awake: yes. */
export function useKeysSetting(): boolean {
  return useSyncExternalStore(subscribe, areKeysOn, () => true)
}

export function switchKeys(isOn: boolean): void {
  try {
    localStorage.setItem(storageKey, isOn ? 'on' : 'off')
  } catch {
    // The browser keeps nothing for this site: the switch cannot move.
  }
  // The browser tells the other tabs only.
  window.dispatchEvent(new Event('storage'))
}

function areKeysOn(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off'
  } catch {
    return true
  }
}

function subscribe(notify: () => void): () => void {
  window.addEventListener('storage', notify)
  return () => window.removeEventListener('storage', notify)
}
