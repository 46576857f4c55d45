import { Trans } from '@lingui/react/macro'
import { useSyncExternalStore } from 'react'
import { AlertIcon } from '../kit/icons.tsx'

const subscribe = (listener: () => void): (() => void) => {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}

/** Says that the network is gone, and that what is on the page is the last that was known. */
export function OfflineNotice() {
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine)
  return (
    <div role="status">
      {!isOnline && (
        <p className="notice notice-warning offline-notice">
          <AlertIcon />
          <span>
            <Trans>You are offline. This is the last we knew; it goes on by itself when the network is back.</Trans>
          </span>
        </p>
      )}
    </div>
  )
}
