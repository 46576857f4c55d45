import { useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { createStore } from '../../live/session/store.ts'
import { useStore } from '../../live/session/use-store.ts'

/** Off until somebody ticks it, and off again with the next purchase. */
const wanted = createStore(false)

/** What the order says of news. */
export const newsWish = (): { news?: boolean } => (wanted.read() ? { news: true } : {})
export const forgetNewsWish = (): void => wanted.change(false)

/** Beside the button that orders. A guest's address is asked by a letter before anything else is sent to it. */
export function NewsBox({ disabled }: { disabled: boolean }) {
  const { t } = useLingui()
  const ticked = useStore(wanted)
  const [who, setWho] = useState<'account' | 'guest' | null>(null)
  useEffect(() => {
    answered(api.GET('/api/me')).then(
      ({ account }) => setWho(account ? 'account' : 'guest'),
      () => undefined,
    )
  }, [])
  if (who === null) return null
  return (
    <label className="pay-tick">
      <input type="checkbox" checked={ticked} disabled={disabled} onChange={(event) => wanted.change(event.target.checked)} />
      <span>
        {t`Tell me of new shows by e-mail`}
        <small>
          {who === 'account'
            ? t`Of the brands in this order. Each letter has a link that ends them; so has your account.`
            : t`Of the brands in this order. One letter asks you first; each later one has a link that ends them.`}
        </small>
      </span>
    </label>
  )
}
