import { useLingui } from '@lingui/react/macro'
import { createContext, type PointerEvent, type ReactNode, useContext, useEffect, useId, useRef } from 'react'
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

const dragToClosePixels = 90

const dragTo = (grip: Element, pixels: number): void => {
  const sheet = grip.closest('dialog')
  if (sheet) sheet.style.transform = pixels > 0 ? `translateY(${pixels}px)` : ''
}

/** The grip follows the finger; let go far enough down, the sheet closes. The button does the same. */
function Grip({ onClose }: { onClose: () => void }) {
  const from = useRef<number | null>(null)
  const end = (event: PointerEvent): void => {
    const far = from.current !== null && event.clientY - from.current > dragToClosePixels
    from.current = null
    dragTo(event.currentTarget, 0)
    if (far) onClose()
  }
  return (
    <div
      className="sheet-grab"
      aria-hidden="true"
      onPointerDown={(event) => {
        from.current = event.clientY
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={(event) => {
        if (from.current !== null) dragTo(event.currentTarget, event.clientY - from.current)
      }}
      onPointerUp={end}
      onPointerCancel={end}
    />
  )
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
        <Grip onClose={close} />
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
