import { useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { watchLevel } from './sound-level.ts'

/** How loud the microphone is, as a bar that fills. Nothing of it goes through React: it moves a dozen times a second. */
export function LevelMeter({ stream }: { stream: MediaStream }) {
  const { t } = useLingui()
  const meter = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (stream.getAudioTracks().length === 0) return
    return watchLevel(stream, (level) => {
      meter.current?.style.setProperty('--level', level.toFixed(2))
      meter.current?.setAttribute('aria-valuenow', String(Math.round(level * 100)))
    })
  }, [stream])
  return (
    <div
      ref={meter}
      className="level"
      role="meter"
      aria-label={t`Loudness of the microphone`}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={0}
    >
      <i aria-hidden="true" />
    </div>
  )
}
