import type { ReactNode } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Link } from 'react-aria-components/Link'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import type { Icon } from '../icon.tsx'
import { Mark, Wordmark } from '../logo.tsx'

export interface NavItem {
  href: string
  label: string
  icon: Icon
  isCurrent: boolean
}

export interface NavSection {
  title: string
  items: NavItem[]
}

interface NavProps {
  label: string
  home: string
  sections: NavSection[]
  /** Icons only, 64 px: where the page itself needs the width. */
  rail?: boolean
  foot?: ReactNode
}

/** The desk's navigation: sections of pages, and whose desk it is at the foot. */
export function Nav({ label, home, sections, rail = false, foot }: NavProps) {
  return (
    <nav className="nav" aria-label={label}>
      <Link className="nav-top" href={home}>
        <Mark />
        <span className={rail ? 'sr-only' : undefined}>
          <Wordmark />
        </span>
      </Link>
      {sections.map((section) => (
        <div key={section.title} role="group" aria-label={section.title}>
          {!rail && (
            <p className="nav-title" aria-hidden="true">
              {section.title}
            </p>
          )}
          {section.items.map(({ href, label: name, icon: Sign, isCurrent }) => (
            <Link
              key={href}
              className="nav-link"
              href={href}
              aria-current={isCurrent ? 'page' : 'false'}
              {...(rail ? { 'aria-label': name, title: name } : {})}
            >
              <Sign />
              {!rail && name}
            </Link>
          ))}
        </div>
      ))}
      {foot && <div className="nav-foot">{foot}</div>}
    </nav>
  )
}

interface NavSheetProps {
  label: string
  isOpen: boolean
  onClose: () => void
  children: ReactNode
}

/** The same navigation as a sheet from the reading side, on screens without room for it. */
export function NavSheet({ label, isOpen, onClose, children }: NavSheetProps) {
  return (
    <ModalOverlay className="nav-overlay" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className="nav-sheet">
        <Dialog className="nav-sheet-panel" aria-label={label}>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
