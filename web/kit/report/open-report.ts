import { createStore } from '../../live/session/store.ts'

/** What is reported; `title` is what the person sees of it. */
export interface Reported {
  kind: 'show' | 'product' | 'message' | 'order-message' | 'person' | 'clip'
  id: string
  title: string
}

export const reported = createStore<Reported | null>(null)

/** Opens the sheet over the page, wherever `ReportHost` stands on it. */
export const openReport = (what: Reported): void => reported.change(what)
