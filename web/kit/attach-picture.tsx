import { Trans, useLingui } from '@lingui/react/macro'
import { useRef } from 'react'
import { Button } from './button.tsx'
import { PlusIcon } from './icons.tsx'

/** A file as the body of a request. */
export const asBytes = (file: File) => ({
  body: file as never,
  bodySerializer: (body: unknown) => body as Blob,
  headers: { 'content-type': 'application/octet-stream' },
})

interface AttachPictureProps {
  file: File | null
  onChange: (file: File | null) => void
  size?: 'desk'
}

/** One picture for a message: chosen, named, taken away again. */
export function AttachPicture({ file, onChange, size }: AttachPictureProps) {
  const { t } = useLingui()
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="attach-picture">
      <input
        ref={input}
        type="file"
        className="sr-only"
        aria-label={t`Picture for the message`}
        accept="image/jpeg,image/png,image/webp,image/avif"
        tabIndex={-1}
        onChange={(event) => {
          onChange(event.target.files?.[0] ?? null)
          event.target.value = ''
        }}
      />
      {file ? (
        <>
          <bdi className="ellipsis">{file.name}</bdi>{' '}
          <Button kind="quiet" {...(size && { size })} onClick={() => onChange(null)}>
            <Trans>Without the picture</Trans>
          </Button>
        </>
      ) : (
        <Button kind="quiet" {...(size && { size })} icon={PlusIcon} onClick={() => input.current?.click()}>
          <Trans>Add a picture</Trans>
        </Button>
      )}
    </div>
  )
}
