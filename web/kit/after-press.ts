import { useCallback, useEffect, useRef } from 'react'

/** Puts off what would move the page until the press that is under way is over: otherwise the pressed button leaves from under the finger, and nothing is clicked. */
export function useAfterPress(): (act: () => void) => void {
  const pressed = useRef(false)
  const waiting = useRef<(() => void) | null>(null)
  useEffect(() => {
    const listening = new AbortController()
    const options = { capture: true, passive: true, signal: listening.signal }
    const end = (): void => {
      pressed.current = false
      // The click comes right after the release.
      setTimeout(() => {
        const act = waiting.current
        waiting.current = null
        act?.()
      })
    }
    document.addEventListener('pointerdown', () => (pressed.current = true), options)
    document.addEventListener('pointerup', end, options)
    document.addEventListener('pointercancel', end, options)
    return () => listening.abort()
  }, [])
  return useCallback((act) => {
    if (pressed.current) waiting.current = act
    else setTimeout(act)
  }, [])
}
