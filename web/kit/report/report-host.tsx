import { lazy, Suspense } from 'react'
import { useStore } from '../../live/session/use-store.ts'
import { reported } from './open-report.ts'

const ReportSheet = lazy(async () => ({ default: (await import('./report-sheet.tsx')).ReportSheet }))

/** Put one on the page: the sheet is fetched when somebody reports something. */
export function ReportHost() {
  const what = useStore(reported)
  if (!what) return null
  return (
    <Suspense>
      <ReportSheet key={`${what.kind} ${what.id}`} what={what} onClose={() => reported.change(null)} />
    </Suspense>
  )
}
