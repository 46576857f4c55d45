import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { addProblemWords } from '../api/problem-words.ts'
import { startLanguage } from '../kit/language.ts'
import { deskProblemWords } from '../shell/desk-problem-words.ts'
import { Providers } from '../shell/providers.tsx'
import { createQueryClient } from '../shell/query-client.ts'
import { meQuery } from '../shell/session.ts'
import { createDeskRouter } from './router.tsx'

addProblemWords(deskProblemWords)
await startLanguage(async (language) => {
  const catalogue = language === 'ar' ? await import('../locales/ar/desk.po') : await import('../locales/en/desk.po')
  return catalogue.messages
})

const queryClient = createQueryClient(() => {
  queryClient.removeQueries({ queryKey: meQuery.queryKey })
  void router.invalidate()
})
const router = createDeskRouter(queryClient)

createRoot(document.getElementById('app') as HTMLElement).render(
  <Providers queryClient={queryClient} navigate={(path) => router.history.push(path)}>
    <RouterProvider router={router} />
  </Providers>,
)
