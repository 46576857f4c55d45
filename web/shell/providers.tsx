import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { RouterProvider as AriaRouterProvider } from 'react-aria-components'
import { I18nProvider as AriaI18nProvider } from 'react-aria-components/I18nProvider'
import { useLanguage } from '../kit/language.ts'
import { ToastRegion } from '../kit/toast.tsx'

interface ProvidersProps {
  queryClient: QueryClient
  /** Goes to a path of the desk without loading the page anew. */
  navigate: (path: string) => void
  children: ReactNode
}

/** Language and direction, what is known of the server, and links that stay in the page. */
export function Providers({ queryClient, navigate, children }: ProvidersProps) {
  const { language } = useLanguage()
  return (
    <I18nProvider i18n={i18n}>
      <AriaI18nProvider locale={language}>
        <AriaRouterProvider navigate={navigate}>
          <QueryClientProvider client={queryClient}>
            {children}
            <ToastRegion className="toasts" />
          </QueryClientProvider>
        </AriaRouterProvider>
      </AriaI18nProvider>
    </I18nProvider>
  )
}
