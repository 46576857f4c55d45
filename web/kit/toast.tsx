import { useLingui } from '@lingui/react/macro'
import { useSyncExternalStore } from 'react'
import { Button, IconButton } from './button.tsx'
import { AlertIcon, CheckIcon, CloseIcon } from './icons.tsx'
import { dismissToast, toastStore } from './toast.ts'

/** Put one on the page. It speaks politely and never takes the focus. */
export function ToastRegion({ className }: { className?: string }) {
  const { t } = useLingui()
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.read)
  return (
    <div className={className} role="status" aria-live="polite">
      {toasts.map((toast) => (
        <div key={toast.id} className="toast">
          {toast.tone === 'done' ? <CheckIcon /> : <AlertIcon />}
          <span>{toast.text}</span>
          {toast.action && (
            <Button
              size="desk"
              onClick={() => {
                toast.action?.run()
                dismissToast(toast.id)
              }}
            >
              {toast.action.label}
            </Button>
          )}
          {toast.tone === 'refused' && <IconButton icon={CloseIcon} label={t`Close`} size="desk" onClick={() => dismissToast(toast.id)} />}
        </div>
      ))}
    </div>
  )
}
