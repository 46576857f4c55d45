import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { createRoot } from 'react-dom/client'
import { answered, api } from '../../api/client.ts'
import { type Channel, ChannelPage } from './channel-page.tsx'
import '../show/show.css'

/** The server embeds the channel in the head; without it the page asks. Null where there is none. */
export async function findChannel(slug: string): Promise<Channel | null> {
  const data = document.getElementById('souk-data')?.textContent
  const { channel } = (data ? JSON.parse(data) : {}) as { channel?: Channel }
  if (channel?.slug === slug) return channel
  return answered(api.GET('/api/channels/{slug}', { params: { path: { slug } } })).catch(() => null)
}

export function drawChannel(root: HTMLElement, channel: Channel): void {
  document.body.dataset['page'] = 'channel'
  createRoot(root).render(
    <I18nProvider i18n={i18n}>
      <ChannelPage channel={channel} />
    </I18nProvider>,
  )
}
