import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { Signal } from '../../api/desk-types.ts'
import type { Show } from '../../api/types.ts'
import { Badge } from '../../kit/badge.tsx'
import { IconButton } from '../../kit/button.tsx'
import { AlertIcon, CloseIcon, LinkIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Preflight } from './preflight.tsx'
import { RefusalNote } from './refusal-note.tsx'
import { healthOf, linePoints, type SignalHealth } from './signal-health.ts'
import { signalQuery } from './studio-queries.ts'

const LINE = { width: 286, height: 34 }

interface SignalPanelProps {
  show: Show
  onEncoder: () => void
  onRtmp: () => void
}

/** What arrives from the camera: a word, the last minute, the figures, and what to change. */
export function SignalPanel({ show, onEncoder, onRtmp }: SignalPanelProps) {
  const { t } = useLingui()
  const { data } = useQuery(signalQuery(show.id))
  const signal = data?.signal ?? null
  const health = healthOf(signal)
  const points = linePoints(data?.bitrates ?? [], LINE.width, LINE.height)
  return (
    <section className="panel signal" aria-labelledby="signal-title">
      <div className="signal-head">
        <h2 id="signal-title">
          <Trans>Signal</Trans>
        </h2>
        <span role="status">
          <Health of={health} />
        </span>
        <IconButton icon={LinkIcon} label={t`Addresses for encoders`} size="desk" onClick={onEncoder} />
      </div>
      <RefusalNote refusal={data?.refusal ?? null} signal={signal} onRtmp={onRtmp} />
      {health === 'none' ? (
        <p className="text-muted">
          <Trans>Nothing is being sent. Use your camera here, or start an encoder with the show’s stream key.</Trans>
        </p>
      ) : (
        <>
          <svg
            className={`signal-line signal-${health}`}
            viewBox={`0 0 ${LINE.width} ${LINE.height}`}
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            <polygon points={`0,${LINE.height} ${points} ${LINE.width},${LINE.height}`} />
            <polyline points={points} />
          </svg>
          {signal && <Figures signal={signal} />}
          <Preflight signal={signal} isOnAir={show.state === 'live'} />
        </>
      )}
    </section>
  )
}

function Health({ of }: { of: SignalHealth }) {
  switch (of) {
    case 'healthy':
      return (
        <Badge tone="success">
          <i className="dot" aria-hidden="true" /> <Trans context="signal">Healthy</Trans>
        </Badge>
      )
    case 'degraded':
      return (
        <Badge tone="warning">
          <AlertIcon /> <Trans context="signal">Degraded</Trans>
        </Badge>
      )
    case 'lost':
      return (
        <Badge tone="danger">
          <CloseIcon /> <Trans context="signal">Lost</Trans>
        </Badge>
      )
    case 'none':
      return (
        <Badge>
          <Trans context="signal">No signal</Trans>
        </Badge>
      )
  }
}

function Figures({ signal }: { signal: Signal }) {
  const { t } = useLingui()
  const { locale } = useLanguage()
  const figure = (value: number, digits: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value)
  const frames = figure(signal.framesPerSecond, 0)
  const sent = figure(signal.bitrateBps / 1_000_000, 1)
  const rows: [string, string][] = [
    [t`Picture`, `${signal.width} × ${signal.height}`],
    [t`Frames`, t`${frames} a second`],
    [t`Sent`, t`${sent} Mbit/s`],
    [t`Lost`, `${figure(signal.lossPercent, 1)} %`],
  ]
  if (signal.keyframeIntervalSeconds !== null) {
    const seconds = figure(signal.keyframeIntervalSeconds, 1)
    rows.push([t`Key frames`, t`every ${seconds} s`])
  }
  rows.push([t`Sound`, soundOf(signal, figure)])
  if (signal.roundTripMs !== null) rows.push([t`There and back`, t`${figure(signal.roundTripMs, 0)} ms`])
  const { whep, hls } = signal.viewersByPath
  rows.push([t`Viewers by path`, `WHEP ${figure(whep, 0)} · HLS ${figure(hls, 0)}`])
  return (
    <dl className="signal-figures">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The codec, and how loud it is where the encoder says so. */
function soundOf({ audio }: Signal, figure: (value: number, digits: number) => string): string {
  if (!audio) return '–'
  const level = audio.levelDb === null ? '' : ` · ${figure(audio.levelDb, 0)} dB`
  return `${audio.codec === 'opus' ? 'Opus' : 'AAC'}${level}`
}
