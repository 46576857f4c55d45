import { Trans, useLingui } from '@lingui/react/macro'
import type { EncoderKey } from '../../../api/desk-types.ts'
import { CopyLine } from './copy-line.tsx'

/** WHIP: a tenth of a second to the viewer, both ways over UDP. */
export function WhipSteps({ issued }: { issued: EncoderKey }) {
  const { t } = useLingui()
  return (
    <>
      <CopyLine label={<Trans>Address</Trans>} name={t`the WHIP address`} value={issued.whipUrl} />
      <ol className="encoder-steps">
        <li>
          <Trans>In OBS, open Settings, then Stream, and choose WHIP as the service.</Trans>
        </li>
        <li>
          <Trans>Put the address into “Server” and the stream key into “Bearer token”.</Trans>
        </li>
        <li>
          <Trans>Under Output choose x264 with the profile “baseline”, 2,500 kbit/s, and a key frame every 2 seconds.</Trans>
        </li>
        <li>
          <Trans>Set B-frames to 0 and the tune to “zerolatency”.</Trans>
        </li>
        <li>
          <Trans>Start streaming. The picture appears here; nobody else sees it until you open the show.</Trans>
        </li>
      </ol>
    </>
  )
}

/** RTMP: a second or two to the viewer, over TCP, through nearly every network. */
export function RtmpSteps({ issued }: { issued: EncoderKey }) {
  const { t } = useLingui()
  return (
    <>
      <CopyLine label={<Trans>Server</Trans>} name={t`the RTMP server`} value={issued.rtmpUrl ?? ''} />
      <ol className="encoder-steps">
        <li>
          <Trans>In OBS, open Settings, then Stream, and choose “Custom” as the service.</Trans>
        </li>
        <li>
          <Trans>Put the server and the stream key into their two fields.</Trans>
        </li>
        <li>
          <Trans>Under Output choose H264, 2,500 kbit/s, AAC sound, and a key frame every 2 seconds.</Trans>
        </li>
        <li>
          <Trans>Set B-frames to 0: with them only the path of two seconds works.</Trans>
        </li>
        <li>
          <Trans>Start streaming. Viewers see you one to two seconds later than over WHIP.</Trans>
        </li>
      </ol>
    </>
  )
}
