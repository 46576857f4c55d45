import { Trans, useLingui } from '@lingui/react/macro'
import { When } from './when.tsx'

interface Line {
  side: 'buyer' | 'seller'
  name: string
  text: string
  sentAt: string
}
interface Thread extends Line {
  pictureUrl: string | null
  before: readonly Line[]
  after: readonly Line[]
}

/** Messages about orders are kept with their surroundings, and nothing else is. */
const isThread = (snapshot: object): snapshot is Thread => 'before' in snapshot && 'after' in snapshot

/** The words that were reported; of a message about an order, with what was said before and after. */
export function Quoted({ snapshot }: { snapshot: Record<string, unknown> }) {
  const { t } = useLingui()
  if (!isThread(snapshot)) return typeof snapshot['text'] === 'string' && <blockquote dir="auto">{snapshot['text']}</blockquote>
  return (
    <ol className="operator-thread" aria-label={t`Messages`}>
      {snapshot.before.map((line) => (
        <Said key={`${line.sentAt} ${line.text}`} line={line} />
      ))}
      <li>
        <Who line={snapshot} />
        <blockquote dir="auto">{snapshot.text}</blockquote>
        {snapshot.pictureUrl && <img src={snapshot.pictureUrl} alt={t`Picture of this message`} loading="lazy" />}
      </li>
      {snapshot.after.map((line) => (
        <Said key={`${line.sentAt} ${line.text}`} line={line} />
      ))}
    </ol>
  )
}

function Said({ line }: { line: Line }) {
  return (
    <li>
      <Who line={line} />
      <p dir="auto">{line.text}</p>
    </li>
  )
}

function Who({ line: { side, name, sentAt } }: { line: Line }) {
  return (
    <p className="text-muted">
      <b>
        <bdi>{name}</bdi>
      </b>{' '}
      ({side === 'buyer' ? <Trans>Buyer</Trans> : <Trans>Brand</Trans>}) <When at={sentAt} />
    </p>
  )
}
