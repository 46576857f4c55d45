import type { ComponentProps, ReactNode } from 'react'
import type { Icon } from './icon.tsx'

type ButtonKind = 'main' | 'plain' | 'quiet' | 'danger' | 'live'
type ButtonSize = 'touch' | 'wide' | 'desk'

interface ButtonProps extends ComponentProps<'button'> {
  kind?: ButtonKind
  /** touch: 44 px; wide: the one main act of a sheet, 54 px; desk: 36 px. */
  size?: ButtonSize
  icon?: Icon
  /** Work is under way: the button stays focusable, says so, and ignores presses. */
  busy?: boolean
  children: ReactNode
}

export function Button({ kind = 'plain', size = 'touch', icon: Sign, busy = false, className, children, onClick, ...rest }: ButtonProps) {
  const classes = ['btn', kind !== 'plain' && `btn-${kind}`, size !== 'touch' && `btn-${size}`, className].filter(Boolean).join(' ')
  const press = busy ? (event: { preventDefault(): void }) => event.preventDefault() : onClick
  return (
    <button type="button" {...rest} className={classes} aria-disabled={busy || undefined} aria-busy={busy || undefined} onClick={press}>
      {Sign && <Sign />}
      {children}
    </button>
  )
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  icon: Icon
  /** What pressing it does, in words: read aloud and shown on hover. */
  label: string
  size?: 'touch' | 'desk'
}

export function IconButton({ icon: Sign, label, size = 'touch', className, ...rest }: IconButtonProps) {
  const classes = ['icon-btn', size === 'desk' && 'icon-btn-desk', className].filter(Boolean).join(' ')
  return (
    <button type="button" {...rest} className={classes} aria-label={label} title={label}>
      <Sign />
    </button>
  )
}
