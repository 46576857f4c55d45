import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { type DragEvent, useRef, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { UploadIcon } from '../../kit/icons.tsx'
import { sendFile } from './import-queries.ts'
import { useImportAct } from './use-import-act.ts'

/** Takes a file by a button or by dropping it here. */
export function UploadPanel({ organisationId }: { organisationId: string }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const send = useImportAct(
    (file: File) => sendFile(organisationId, file),
    ({ id }) => void navigate({ to: '/desk/transfer/$importId', params: { importId: id } }),
  )
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file && !send.isPending) send.mutate(file)
  }
  return (
    <section
      className={isOver ? 'panel account-panel import-drop is-over' : 'panel account-panel import-drop'}
      aria-labelledby="upload-title"
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2 id="upload-title">
        <Trans>Bring products in</Trans>
      </h2>
      <p>
        <Trans>The product file of Shopify (CSV), or of another Souk. You see what will come of it before anything is written.</Trans>
      </p>
      <input
        ref={input}
        type="file"
        className="sr-only"
        aria-label={t`File of products`}
        accept=".csv,.tsv,.txt,text/csv"
        tabIndex={-1}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) send.mutate(file)
          event.target.value = ''
        }}
      />
      <div>
        <Button kind="main" size="desk" icon={UploadIcon} busy={send.isPending} onClick={() => input.current?.click()}>
          <Trans>Choose a file</Trans>
        </Button>
      </div>
      <p className="field-help">
        <Trans>Up to 64 MB. On a computer you can also drop the file here.</Trans>
      </p>
    </section>
  )
}
