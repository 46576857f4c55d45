import { Trans, useLingui } from '@lingui/react/macro'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { answered, api } from '../../api/client.ts'
import type { components } from '../../api/schema.gen.ts'
import { PageHeader } from '../../kit/desk/page-header.tsx'
import { EmptyState } from '../../kit/empty-state.tsx'
import { MailIcon } from '../../kit/icons.tsx'
import { RetryPanel } from '../../shell/retry-panel.tsx'
import { When } from './when.tsx'

type Kept = components['schemas']['KeptLetter']

const outboxQuery = queryOptions({ queryKey: ['outbox'], queryFn: () => answered(api.GET('/api/outbox')), refetchInterval: 5_000 })

/** Letters that lie here because no mail server takes them away. */
export function OutboxPage() {
  const { t } = useLingui()
  const outbox = useQuery(outboxQuery)
  const [openId, setOpenId] = useState<string | null>(null)
  if (outbox.error) return <RetryPanel whole error={outbox.error} onRetry={() => void outbox.refetch()} />
  const letters = outbox.data?.items ?? []
  const open = letters.find(({ id }) => id === openId) ?? letters[0]
  return (
    <>
      <PageHeader name={t`Outbox`} title={<Trans>Outbox</Trans>}>
        <Trans>
          Letters of this Souk, newest first. They stay here as long as <code dir="ltr">SMTP_URL</code> names no mail server.
        </Trans>
      </PageHeader>
      {outbox.data && !open && (
        <EmptyState picture={<MailIcon />} title={<Trans>No letter lies here</Trans>}>
          {outbox.data.isUsed ? (
            <Trans>Whoever signs up or is invited gets the first one.</Trans>
          ) : (
            <Trans>A mail server takes the letters away.</Trans>
          )}
        </EmptyState>
      )}
      {open && (
        <div className="outbox">
          <ul className="panel outbox-list" aria-label={t`Letters`}>
            {letters.map((letter) => (
              <li key={letter.id}>
                <button type="button" aria-current={letter.id === open.id} onClick={() => setOpenId(letter.id)}>
                  <b>
                    <bdi lang={letter.language}>{letter.subject}</bdi>
                  </b>
                  <small>
                    <bdi dir="ltr">{letter.to}</bdi> <When at={letter.at} />
                  </small>
                </button>
              </li>
            ))}
          </ul>
          <Letter key={open.id} letter={open} />
        </div>
      )}
    </>
  )
}

/** The letter in a frame that runs nothing, loads nothing and leads nowhere; its links stand beside it. */
function Letter({ letter }: { letter: Kept }) {
  const { t } = useLingui()
  const links = [...new Set(letter.text.match(/https?:\/\/\S+/g))]
  return (
    <section className="panel outbox-letter" aria-label={t`Letter`}>
      <iframe title={letter.subject} sandbox="" src={`/api/outbox/${letter.id}`} />
      <ul>
        {links.map((link) => (
          <li key={link}>
            <a href={link} dir="ltr">
              {link}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
