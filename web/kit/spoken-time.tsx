import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { spokenMark } from './countdown.ts'

/** A reader hears 60, 30 and 10 seconds, not every one; `say` puts them into words. */
export function SpokenTime({ seconds, say }: { seconds: number; say: (seconds: number) => string }) {
  const before = useRef(seconds)
  const [said, setSaid] = useState('')
  const tell = useEffectEvent((mark: number) => setSaid(say(mark)))
  useEffect(() => {
    const mark = spokenMark(before.current, seconds)
    before.current = seconds
    if (mark !== null) tell(mark)
  }, [seconds])
  return (
    <span className="sr-only" aria-live="polite">
      {said}
    </span>
  )
}
