import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { createRoot } from 'react-dom/client'
import type { Show } from '../../api/types.ts'
import { createStore } from '../../live/session/store.ts'
import { awaitStart } from './await-start.ts'
import { ShowPage } from './show-page.tsx'
import './show.css'

/** Shows the page of a show that is to come. Resolves when it is on: the page is taken off then, and whoever called draws the live. */
export async function waitForShow(root: HTMLElement, show: Show): Promise<Show> {
  const shown = createStore(show)
  document.body.dataset['page'] = 'show'
  const page = createRoot(root)
  page.render(
    <I18nProvider i18n={i18n}>
      <ShowPage shown={shown} />
    </I18nProvider>,
  )
  const begun = await awaitStart(shown)
  page.unmount()
  return begun
}
