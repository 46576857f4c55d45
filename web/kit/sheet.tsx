import { useLingui } from '@lingui/react/macro'
import { createContext, type ReactNode, useContext, useEffect, useId, useRef } from 'react'
import { IconButton } from './button.tsx'
import { CloseIcon } from './icons.tsx'

const CloseSheet = createContext<() => void>(() => {})

/** Starts the closing from inside the sheet. */
export const useCloseSheet = (): (() => void) => useContext(CloseSheet)

interface SheetProps {
  /** Called once the sheet has left the screen. Unmount it then. */
  onClose: () => void
  title: ReactNode
  /** Hides the title from sight when the content opens with its own; readers still hear it. */
  titleHidden?: boolean
  className?: string
  children: ReactNode
}

/** A sheet over the playing page: a native modal dialog, so focus stays inside, Escape closes, and nothing below stops. */
export function Sheet({ onClose, title, titleHidden = false, className, children }: SheetProps) {
  const { t } = useLingui()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const close = () => dialog.current?.close()

  useEffect(() => {
    const element = dialog.current
    if (!element) return
    if (!element.open) element.showModal()
    const outside = (event: MouseEvent) => {
      if (event.target === element) element.close()
    }
    element.addEventListener('click', outside)
    return () => element.removeEventListener('click', outside)
  }, [])

  const leave = async () => {
    const leaving = dialog.current?.getAnimations() ?? []
    await Promise.allSettled(leaving.map((animation) => animation.finished))
    onClose()
  }

  return (
    <dialog ref={dialog} className={className ? `sheet ${className}` : 'sheet'} aria-labelledby={heading} onClose={() => void leave()}>
      <div className="sheet-body">
        <div className="sheet-grab" aria-hidden="true" />
        <div className={titleHidden ? 'sheet-head sheet-head-bare' : 'sheet-head'}>
          <h2 id={heading} className={titleHidden ? 'sr-only' : undefined}>
            {title}
          </h2>
          <IconButton icon={CloseIcon} label={t`Close`} onClick={close} />
        </div>
        <CloseSheet value={close}>{children}</CloseSheet>
      </div>
    </dialog>
  )
}
