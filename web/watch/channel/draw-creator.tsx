import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { createRoot } from 'react-dom/client'
import { answered, api } from '../../api/client.ts'
import { type Creator, CreatorPage } from './creator-page.tsx'
import '../show/show.css'

/** Null where nobody of this id hosts shows. */
export function findCreator(id: string): Promise<Creator | null> {
  return answered(api.GET('/api/creators/{id}', { params: { path: { id } } })).catch(() => null)
}

export function drawCreator(root: HTMLElement, creator: Creator): void {
  document.body.dataset['page'] = 'channel'
  createRoot(root).render(
    <I18nProvider i18n={i18n}>
      <CreatorPage creator={creator} />
    </I18nProvider>,
  )
}
