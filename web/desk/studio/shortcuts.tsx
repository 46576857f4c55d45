import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { IconButton } from '../../kit/button.tsx'
import { Dialog } from '../../kit/desk/dialog.tsx'
import { QuestionIcon } from '../../kit/icons.tsx'

export interface ShortcutActs {
  next: () => void
  unpin: () => void
}

/** Keys act only while nothing that takes keys itself has the focus, and no dialog is open. */
function takesKeys(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('a, button, input, textarea, select, [role="dialog"], [role="menu"], [role="tab"]') !== null
  )
}

/** Space goes to the next cue, Delete empties the card. */
export function useShortcuts(acts: ShortcutActs): void {
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || takesKeys(event.target)) return
      if (event.code === 'Space') {
        event.preventDefault()
        latest.current.next()
      } else if (event.code === 'Delete') {
        latest.current.unpin()
      }
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}

/** Names the keys of the studio. */
export function ShortcutsHelp() {
  const { t } = useLingui()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <IconButton
        className="shortcuts-help"
        icon={QuestionIcon}
        label={t`Keys of the studio`}
        size="desk"
        onClick={() => setIsOpen(true)}
      />
      <Dialog title={<Trans>Keys of the studio</Trans>} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <dl className="shortcuts">
          <dt>
            <kbd className="kbd">
              <Trans context="key of the keyboard">Space</Trans>
            </kbd>
          </dt>
          <dd>
            <Trans>Next cue: pins the product of the next item</Trans>
          </dd>
          <dt>
            <kbd className="kbd">
              <Trans context="key of the keyboard">Delete</Trans>
            </kbd>
          </dt>
          <dd>
            <Trans>Takes the pinned product off the card</Trans>
          </dd>
        </dl>
        <p className="text-muted">
          <Trans>The keys rest while you write in the chat or stand on a button.</Trans>
        </p>
      </Dialog>
    </>
  )
}
