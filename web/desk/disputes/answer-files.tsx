import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ChangeEvent, useRef, useState } from 'react'
import { Button, IconButton } from '../../kit/button.tsx'
import { SelectField } from '../../kit/field.tsx'
import { CloseIcon, UploadIcon } from '../../kit/icons.tsx'
import { FormRefusal } from '../../shell/form-refusal.tsx'
import { addFile, type Dispute, type DisputeFile, disputeQuery, dropFile } from './dispute-queries.ts'
import { purposeWords } from './dispute-words.ts'

const MOST_FILES = 8
const purposes = Object.keys(purposeWords) as DisputeFile['purpose'][]

/** Pictures and PDFs of the answer. */
export function AnswerFiles({ dispute, onChanged }: { dispute: Dispute; onChanged: (dispute: Dispute) => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [purpose, setPurpose] = useState<DisputeFile['purpose']>('shipping')
  const add = useMutation({
    mutationFn: (file: File) => addFile(dispute.id, purpose, file),
    onSuccess: () => queries.invalidateQueries({ queryKey: disputeQuery(dispute.id).queryKey }),
  })
  const drop = useMutation({ mutationFn: (id: string) => dropFile(dispute.id, id), onSuccess: onChanged })
  function take(event: ChangeEvent<HTMLInputElement>): void {
    const [file] = event.target.files ?? []
    if (file) add.mutate(file)
    event.target.value = ''
  }
  const error = add.error ?? drop.error
  return (
    <fieldset className="dispute-files">
      <legend>
        <Trans>Files</Trans>
      </legend>
      <FileList dispute={dispute} onDrop={(id) => drop.mutate(id)} />
      {dispute.files.length < MOST_FILES && (
        <div className="dispute-add">
          <SelectField
            label={<Trans>What the file shows</Trans>}
            value={purpose}
            onChange={(event) => setPurpose(event.target.value as DisputeFile['purpose'])}
          >
            {purposes.map((name) => (
              <option key={name} value={name}>
                {t(purposeWords[name])}
              </option>
            ))}
          </SelectField>
          <input ref={input} type="file" hidden accept="image/jpeg,image/png,application/pdf" onChange={take} />
          <Button size="desk" icon={UploadIcon} busy={add.isPending} onClick={() => input.current?.click()}>
            <Trans>Add a file</Trans>
          </Button>
          <small>
            <Trans>JPEG, PNG or PDF, up to 4 MB</Trans>
          </small>
        </div>
      )}
      <FormRefusal error={error} />
    </fieldset>
  )
}

export function FileList({ dispute, onDrop }: { dispute: Dispute; onDrop?: (id: string) => void }) {
  const { t } = useLingui()
  return (
    <ul className="dispute-file-list">
      {dispute.files.map(({ id, name, purpose, sizeBytes }) => {
        const kilobytes = Math.max(1, Math.round(sizeBytes / 1000))
        return (
          <li key={id}>
            <a href={`/api/disputes/${dispute.id}/files/${id}`} target="_blank" rel="noreferrer">
              <bdi>{name}</bdi>
            </a>
            <small>
              {t(purposeWords[purpose])} · <Plural value={kilobytes} one="# KB" other="# KB" />
            </small>
            {onDrop && <IconButton icon={CloseIcon} size="desk" label={t`Remove ${name}`} onClick={() => onDrop(id)} />}
          </li>
        )
      })}
    </ul>
  )
}
