import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import type { components } from '../../api/schema.gen.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Sheet } from '../../kit/sheet.tsx'
import './turn-letter.css'

type TurnLetter = components['schemas']['TurnLetter']

const addresses = {
  drops: '/api/drops/{id}/places/{place}/letter',
  claims: '/api/claims/{id}/places/{place}/letter',
} as const

interface LetterPlace {
  /** What the line is of. */
  room: keyof typeof addresses
  /** The drop, or the list of claims. */
  id: string
  place: string
}

/** For a guest who waits: one letter when it is their turn. Nothing for who has an account, whose address is known. */
export function TurnLetterAct({ room, id, place }: LetterPlace) {
  const [letter, setLetter] = useState<TurnLetter | null>(null)
  const [open, setOpen] = useState(false)
  useEffect(() => {
    answered(api.GET(addresses[room], { params: { path: { id, place } } })).then(setLetter, () => undefined)
  }, [room, id, place])
  if (!letter?.needsAddress) return null
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {letter.email === null ? (
          <Trans context="button: be told by e-mail when it is one's turn">Tell me…</Trans>
        ) : (
          <Trans context="button: the letter that was asked for">My letter</Trans>
        )}
      </Button>
      {open && (
        <Sheet title={<Trans>A letter when it is your turn</Trans>} onClose={() => setOpen(false)}>
          <LetterForm letter={letter} at={{ room, id, place }} onChange={setLetter} />
        </Sheet>
      )}
    </>
  )
}

interface LetterFormProps {
  letter: TurnLetter
  at: LetterPlace
  onChange: (letter: TurnLetter) => void
}

function LetterForm({ letter, at: { room, id, place }, onChange }: LetterFormProps) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const [email, setEmail] = useState('')
  const [busy, setBusy] = useState(false)
  const [why, setWhy] = useState<string | null>(null)
  const [unread, setUnread] = useState(false)
  const act = async (asked: () => Promise<TurnLetter>): Promise<void> => {
    setBusy(true)
    setWhy(null)
    setUnread(false)
    await asked().then(onChange, (error: unknown) => {
      const refusal = asRefusal(error)
      // The form has one field.
      if (refusal.code === 'platform/http/invalid') setUnread(true)
      else setWhy(t(problemWords(refusal)))
    })
    setBusy(false)
  }
  const address = addresses[room]
  const path = { id, place }
  const ask = (): Promise<void> =>
    act(() => answered(api.PUT(address, { params: { path }, body: { email: email.trim(), language, accepts: true } })))
  const forget = (): Promise<void> => act(() => answered(api.DELETE(address, { params: { path } })))
  if (letter.email !== null) {
    return (
      <div className="turn-letter">
        <p role="status">
          <Trans>
            One letter goes to <bdi dir="ltr">{letter.email}</bdi> when it is your turn.
          </Trans>
        </p>
        <Trouble why={why} />
        <Button size="wide" busy={busy} onClick={() => void forget()}>
          <Trans>No letter after all</Trans>
        </Button>
      </div>
    )
  }
  return (
    <form
      className="turn-letter"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void ask()
      }}
    >
      <Field
        label={t`E-mail`}
        type="email"
        autoComplete="email"
        dir="ltr"
        required
        maxLength={254}
        value={email}
        error={unread && t`Write a whole e-mail address.`}
        onChange={(event) => setEmail(event.target.value)}
      />
      <p className="fine">
        <Agreement room={room} />
      </p>
      <Trouble why={why} />
      <Button kind="main" size="wide" type="submit" busy={busy}>
        <Trans>Send me the letter</Trans>
      </Button>
    </form>
  )
}

function Trouble({ why }: { why: string | null }) {
  return why ? (
    <p className="field-why" role="alert">
      {why}
    </p>
  ) : null
}

function Agreement({ room }: Pick<LetterPlace, 'room'>) {
  return room === 'drops' ? (
    <Trans>
      You agree to one letter about this drop. We use the address for nothing else and forget it with the letter, when you leave the line,
      or when the drop is over.
    </Trans>
  ) : (
    <Trans>
      You agree to one letter about this claim. We use the address for nothing else and forget it with the letter, when you give the claim
      back, or when nothing can come back any more.
    </Trans>
  )
}
