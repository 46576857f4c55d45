import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { IconButton } from '../button.tsx'
import { ListIcon } from '../icons.tsx'

/** What stands above every page; on narrow screens it opens the navigation. */
export function TopBar({ onOpenNav, children }: { onOpenNav: () => void; children: ReactNode }) {
  const { t } = useLingui()
  return (
    <header className="top-bar">
      <IconButton className="top-bar-menu" icon={ListIcon} label={t`Open the navigation`} onClick={onOpenNav} />
      {children}
    </header>
  )
}
