import { useEffect } from 'react'

const idleMilliseconds = 3500

/** Marks the page while nobody moves: over the whole screen, what is not needed then goes away. */
export function useIdle(): void {
  useEffect(() => {
    const life = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const moved = (): void => {
      delete document.body.dataset['idle']
      clearTimeout(timer)
      timer = setTimeout(() => {
        document.body.dataset['idle'] = ''
      }, idleMilliseconds)
    }
    for (const kind of ['pointermove', 'pointerdown', 'keydown', 'focusin']) {
      document.addEventListener(kind, moved, { signal: life.signal, passive: true })
    }
    moved()
    return () => {
      life.abort()
      clearTimeout(timer)
    }
  }, [])
}
