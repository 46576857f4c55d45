import { useEffect, useEffectEvent } from 'react'
import { createStore } from '../../live/session/store.ts'
import { actOf, type KeyAct, kindOfTarget } from './keys.ts'

const offKey = 'souk.keys-off'

/** Whether single keys act; people who speak to their device turn them off. */
export const keysOn = createStore(localStorage.getItem(offKey) === null)

export function setKeysOn(on: boolean): void {
  if (on) localStorage.removeItem(offKey)
  else localStorage.setItem(offKey, 'yes')
  keysOn.change(on)
}

export function useKeys(act: (act: KeyAct) => void): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat || !keysOn.read() || document.querySelector('dialog[open]')) return
    const found = actOf(event, kindOfTarget(event.target))
    if (!found) return
    event.preventDefault()
    act(found)
  })
  useEffect(() => {
    const life = new AbortController()
    document.addEventListener('keydown', pressed, { signal: life.signal })
    return () => life.abort()
  }, [])
}
