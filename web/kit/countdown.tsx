import { useEffect, useState } from 'react'
import { clockText, percentLeft, secondsLeft } from './countdown.ts'

/** Seconds left until `until` (milliseconds), told once a second; frozen while `paused`, never above `most`. `now` is the server's clock. */
export function useSecondsLeft(until: number, now: () => number, paused = false, most?: number): number {
  const [left, setLeft] = useState(() => secondsLeft(until, now(), most))
  useEffect(() => {
    if (paused) return
    const tell = () => setLeft(secondsLeft(until, now(), most))
    tell()
    const timer = setInterval(tell, 250)
    return () => clearInterval(timer)
  }, [until, now, paused, most])
  return left
}

/** The ring runs clockwise in both scripts: it is time, not reading. */
export function Ring({ seconds, spanSeconds }: { seconds: number; spanSeconds: number }) {
  return <span className="ring" aria-hidden="true" style={{ '--left': percentLeft(seconds, spanSeconds) }} />
}

export function Clock({ seconds, className }: { seconds: number; className?: string }) {
  return <span className={className ? `num ${className}` : 'num'}>{clockText(seconds)}</span>
}
