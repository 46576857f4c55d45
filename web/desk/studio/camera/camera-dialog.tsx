import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import { Button } from '../../../kit/button.tsx'
import { Dialog } from '../../../kit/desk/dialog.tsx'
import { SelectField } from '../../../kit/field.tsx'
import { CameraIcon } from '../../../kit/icons.tsx'
import type { Device, Quality } from './devices.ts'
import { LevelMeter } from './level-meter.tsx'
import { OwnView } from './own-view.tsx'
import { TroubleNote } from './trouble-note.tsx'
import type { Camera } from './use-camera.ts'

interface CameraDialogProps {
  camera: Camera
  isOpen: boolean
  onClose: () => void
  /** To the address for whom WebRTC does not work. */
  onRtmp: () => void
}

/** Looks, listens and chooses before anybody else sees it; while it sends, the same place changes the devices. */
export function CameraDialog({ camera, isOpen, onClose, onRtmp }: CameraDialogProps) {
  const { session, state, isSending } = camera
  useEffect(() => {
    if (isOpen) void session.open()
  }, [isOpen, session])
  function close(): void {
    if (!isSending && state !== 'connecting') session.close()
    onClose()
  }
  return (
    <Dialog title={<Trans>Your camera</Trans>} isOpen={isOpen} onClose={close}>
      <div className="camera-setup">
        <div className="camera-view" data-theme="video">
          <OwnView stream={camera.stream} isMirrored={camera.choice.isMirrored} />
          {camera.stream ? (
            <LevelMeter stream={camera.stream} />
          ) : (
            <p role="status">
              {state === 'opening' ? <Trans>The browser asks you for the camera.</Trans> : <Trans>No camera is open.</Trans>}
            </p>
          )}
        </div>
        <TroubleNote
          trouble={camera.trouble}
          onRtmp={() => {
            session.close()
            onRtmp()
          }}
        />
        <Choices camera={camera} />
        <p className="text-muted">
          <Trans>Only you see this. Viewers see it once the show is open.</Trans>
        </p>
        <div className="dialog-acts">
          {camera.stream === null && (
            <Button size="desk" onClick={() => void session.open()}>
              <Trans>Ask again</Trans>
            </Button>
          )}
          {!isSending && (
            <Button
              kind="main"
              size="desk"
              icon={CameraIcon}
              busy={state === 'connecting' || state === 'opening'}
              disabled={camera.stream === null}
              onClick={() => void session.send(onClose)}
            >
              {state === 'connecting' ? <Trans>Connecting</Trans> : <Trans>Send this picture</Trans>}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  )
}

function Choices({ camera: { session, devices, choice, stream } }: { camera: Camera }) {
  const { t } = useLingui()
  const using = (kind: 'video' | 'audio'): string =>
    stream
      ?.getTracks()
      .find((track) => track.kind === kind)
      ?.getSettings().deviceId ?? ''
  return (
    <div className="camera-choices">
      <SelectField
        label={<Trans>Camera</Trans>}
        value={using('video')}
        onChange={(event) => void session.choose({ cameraId: event.target.value })}
      >
        <Options devices={devices.cameras} fallback={t`Camera`} />
      </SelectField>
      <SelectField
        label={<Trans>Microphone</Trans>}
        value={using('audio')}
        onChange={(event) => void session.choose({ microphoneId: event.target.value })}
      >
        <Options devices={devices.microphones} fallback={t`Microphone`} />
      </SelectField>
      <SelectField
        label={<Trans>Picture</Trans>}
        value={choice.quality}
        onChange={(event) => void session.choose({ quality: event.target.value as Quality })}
      >
        <option value="1080">{t`1080 lines, for fast networks`}</option>
        <option value="720">{t`720 lines, right for most`}</option>
        <option value="480">{t`480 lines, for slow networks`}</option>
      </SelectField>
      <label className="camera-mirror">
        <input
          type="checkbox"
          checked={choice.isMirrored}
          onChange={(event) => void session.choose({ isMirrored: event.target.checked })}
        />{' '}
        <Trans>Show me my own picture like a mirror</Trans>
      </label>
    </div>
  )
}

/** A browser that was not asked yet names no device. */
function Options({ devices, fallback }: { devices: readonly Device[]; fallback: string }) {
  if (devices.length === 0) return <option value="">{fallback}</option>
  return devices.map((device, index) => (
    <option key={device.id} value={device.id}>
      {device.name || `${fallback} ${index + 1}`}
    </option>
  ))
}
