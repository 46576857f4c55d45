import type { ComponentType, ReactNode } from 'react'

export interface IconProps {
  /** Without a label the icon is ornament and hidden from readers. */
  label?: string
  className?: string
}

export type Icon = ComponentType<IconProps>

/** An icon takes the size (1.25em) and the colour of the text around it; one that shows direction mirrors in Arabic. */
export function drawIcon(shape: ReactNode, flips?: 'flips'): Icon {
  return function DrawnIcon({ label, className }: IconProps) {
    const classes = ['icon', flips && 'icon-flips', className].filter(Boolean).join(' ')
    return (
      <svg
        className={classes}
        viewBox="0 0 24 24"
        role={label ? 'img' : undefined}
        aria-label={label}
        aria-hidden={label ? undefined : true}
      >
        {shape}
      </svg>
    )
  }
}
