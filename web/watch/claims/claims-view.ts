import { createStore } from '../../live/session/store.ts'

/** The sheet of a person's claims over the video: `?claims` opens it, and so does the card. `kept` counts what is kept or waits. */
export const claimsView = createStore({ open: new URLSearchParams(location.search).has('claims'), kept: 0 })

export const openClaims = (): void => claimsView.change((now) => ({ ...now, open: true }))
export const closeClaims = (): void => claimsView.change((now) => ({ ...now, open: false }))
