import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import type { components } from '../../api/schema.gen.ts'
import { useLanguage } from '../../kit/language.ts'
import { showToast } from '../../kit/toast.ts'

type Consents = components['schemas']['Consents']

/** Letters about shows that a brand plans, for who ticks it. Shown to who is signed in: a letter needs an address that was confirmed. */
export function NewsSwitch({ brand: { id } }: { brand: { id: string } }) {
  const { t } = useLingui()
  const { language } = useLanguage()
  const [wanted, setWanted] = useState<boolean | null>(null)
  useEffect(() => {
    const read = async (): Promise<void> => {
      const { account } = await answered(api.GET('/api/me'))
      if (account) setWanted(isWanted(await answered(api.GET('/api/me/consents')), id))
    }
    // Without it the page is right, and offers one thing less.
    void read().catch(() => undefined)
  }, [id])
  if (wanted === null) return null
  const change = (now: boolean): void => {
    const said = { place: 'channel', language } as const
    const url = '/api/me/consents/news/{id}' as const
    const asked = now
      ? answered(api.PUT(url, { params: { path: { id } }, body: said }))
      : answered(api.DELETE(url, { params: { path: { id }, query: said } }))
    setWanted(now)
    asked.then(
      (consents) => setWanted(isWanted(consents, id)),
      (error: unknown) => {
        setWanted(!now)
        showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) })
      },
    )
  }
  return (
    <label className="channel-news">
      <input type="checkbox" checked={wanted} onChange={(event) => change(event.target.checked)} />
      <Trans>Tell me of new shows by e-mail</Trans>
    </label>
  )
}

const isWanted = ({ news }: Consents, id: string): boolean => news.some((brand) => brand.id === id)
