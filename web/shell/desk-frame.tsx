import { Trans, useLingui } from '@lingui/react/macro'
import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Nav, type NavSection, NavSheet } from '../kit/desk/nav.tsx'
import { TopBar } from '../kit/desk/top-bar.tsx'
import type { Icon } from '../kit/icon.tsx'
import {
  AlertIcon,
  BankIcon,
  CalendarIcon,
  CameraIcon,
  EditIcon,
  ListIcon,
  MailIcon,
  PlusIcon,
  ReceiptIcon,
  ShieldIcon,
  StarIcon,
  TagIcon,
  TruckIcon,
  UpdownIcon,
  UserIcon,
  UsersIcon,
  WalletIcon,
} from '../kit/icons.tsx'
import { AccountMenu } from './account-menu.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { OfflineNotice } from './offline-notice.tsx'
import { OrganisationMenu } from './organisation-menu.tsx'
import { may, usePerson } from './session.ts'

interface DeskFrameProps {
  /** The navigation shrinks to icons and the page takes the whole height: the studio. */
  rail?: boolean
  /** What the page puts into the top bar. */
  top?: ReactNode
  children: ReactNode
}

/** The pages that exist and that the person may use. */
function useSections(): NavSection[] {
  const { t } = useLingui()
  const person = usePerson()
  const path = useLocation({ select: (location) => location.pathname })
  const page = (href: string, label: string, icon: Icon) => ({ href, label, icon, isCurrent: path.startsWith(href) })
  const live = {
    title: t({ message: 'Live', context: 'section of the desk' }),
    items: [
      ...(may(person, 'show.plan') ? [page('/desk/shows', t`Shows`, CalendarIcon)] : []),
      ...(may(person, 'show.run') ? [page('/desk/studio', t`Studio`, CameraIcon)] : []),
    ],
  }
  const shop = {
    title: t({ message: 'Shop', context: 'section of the desk' }),
    items: [
      ...(may(person, 'products.edit')
        ? [page('/desk/products', t`Products`, TagIcon), page('/desk/transfer', t`Import and export`, UpdownIcon)]
        : []),
      ...(may(person, 'promotions.edit') ? [page('/desk/promotions', t`Promotions`, StarIcon)] : []),
      ...(may(person, 'markets.manage') ? [page('/desk/delivery', t`Delivery`, TruckIcon)] : []),
      ...(may(person, 'orders.read') ? [page('/desk/orders', t`Orders`, ReceiptIcon)] : []),
      ...(may(person, 'disputes.answer') ? [page('/desk/disputes', t`Disputes`, BankIcon)] : []),
      ...(may(person, 'settlements.oversee') ? [page('/desk/refused', t`Refused transfers`, AlertIcon)] : []),
      ...(may(person, 'settlements.read') ? [page('/desk/getting-paid', t`Getting paid`, WalletIcon)] : []),
    ],
  }
  const house = {
    title: t({ message: 'House', context: 'section of the desk' }),
    items:
      may(person, 'members.manage') || may(person, 'delegates.name')
        ? [page('/desk/team', t`Team`, UsersIcon)]
        : [page('/desk/found', t`A brand of your own`, PlusIcon)],
  }
  const guard = {
    title: t({ message: 'Protection', context: 'section of the desk' }),
    items: [
      ...(may(person, 'safety.review') ? [page('/desk/safety', t`Safety`, ShieldIcon)] : []),
      ...(may(person, 'accounts.suspend') ? [page('/desk/people', t`People`, UserIcon)] : []),
      ...(may(person, 'products.review') ? [page('/desk/reviews', t`Product review`, TagIcon)] : []),
      ...(may(person, 'audit.read') ? [page('/desk/audit', t`Audit log`, ListIcon)] : []),
      ...(may(person, 'markets.manage') ? [page('/desk/texts', t`Terms and privacy`, EditIcon)] : []),
      ...(may(person, 'mail.read') ? [page('/desk/outbox', t`Outbox`, MailIcon)] : []),
    ],
  }
  return [
    ...(guard.items.length > 0 ? [guard] : []),
    ...(live.items.length > 0 ? [live] : []),
    ...(shop.items.length > 0 ? [shop] : []),
    house,
  ]
}

/** The shell that every page of the desk stands in: navigation, top bar, the page. */
export function DeskFrame({ rail = false, top, children }: DeskFrameProps) {
  const { t } = useLingui()
  const sections = useSections()
  const path = useLocation({ select: (location) => location.pathname })
  const [openedAt, setOpenedAt] = useState<string | null>(null)
  const page = useFocusOnArrival(path)
  const nav = { label: t`Pages of the desk`, home: '/desk', sections }
  return (
    <div className={rail ? 'desk desk-rail' : 'desk'}>
      <a className="btn btn-main skip-link" href="#page">
        <Trans>Skip to the page</Trans>
      </a>
      <Nav {...nav} rail={rail} foot={<OrganisationMenu rail={rail} />} />
      <NavSheet label={nav.label} isOpen={openedAt === path} onClose={() => setOpenedAt(null)}>
        <Nav {...nav} foot={<OrganisationMenu />} />
      </NavSheet>
      <div className="desk-main">
        <TopBar onOpenNav={() => setOpenedAt(path)}>
          {top ?? <span className="top-bar-space" />}
          <LanguageSwitch />
          <AccountMenu />
        </TopBar>
        <OfflineNotice />
        <main ref={page} id="page" className={rail ? 'desk-page desk-page-full' : 'desk-page'} tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  )
}

/** After a change of page the next Tab starts in the page, not in the address that was left. */
function useFocusOnArrival(path: string) {
  const page = useRef<HTMLElement>(null)
  const shown = useRef(path)
  useEffect(() => {
    if (shown.current === path) return
    shown.current = path
    page.current?.focus({ preventScroll: true })
  }, [path])
  return page
}
