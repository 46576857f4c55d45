import { useEffect, useState } from 'react'
import { serverNow } from '../../api/clock.ts'

const SECOND_MS = 1000

/** The server's time, told once a second. */
export function useNow(): number {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), SECOND_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}
