import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Menu as AriaMenu, MenuItem as AriaMenuItem, type MenuItemProps, MenuTrigger, Popover } from 'react-aria-components/Menu'
import type { Icon } from '../icon.tsx'
import { CheckIcon } from '../icons.tsx'

interface MenuProps {
  /** What the button shows; its name is `label`. */
  trigger: ReactNode
  label: string
  triggerClass?: string
  /** Above the items, not one of them: who is signed in, for instance. */
  head?: ReactNode
  children: ReactNode
}

/** A button that opens a list of acts or choices. */
export function Menu({ trigger, label, triggerClass = 'icon-btn', head, children }: MenuProps) {
  return (
    <MenuTrigger>
      <Button className={triggerClass} aria-label={label}>
        {trigger}
      </Button>
      <Popover className="popover">
        {head && <div className="menu-head">{head}</div>}
        <AriaMenu className="menu">{children}</AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

interface ItemProps extends Omit<MenuItemProps, 'children' | 'className'> {
  className?: string
  icon?: Icon
  /** The choice in force carries a check. */
  isCurrent?: boolean
  children: ReactNode
}

export function MenuItem({ icon: Sign, isCurrent = false, className = 'menu-item', children, ...rest }: ItemProps) {
  return (
    <AriaMenuItem {...rest} className={className}>
      {Sign && <Sign />}
      <span>{children}</span>
      {isCurrent && <CheckIcon className="menu-item-check" />}
    </AriaMenuItem>
  )
}
