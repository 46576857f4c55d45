/** The first letter of a name with its marks, for the round sign that stands for it. Intl.Segmenter knows more letters, and costs each page its dictionary. */
const initialOf = (name: string): string => /^\P{M}\p{M}*/u.exec(name.trim())?.[0].toLocaleUpperCase() ?? '·'

interface AvatarProps {
  /** Stands beside it, or is its label: the sign itself says nothing. */
  name: string
  pictureUrl?: string | null
  className?: string
}

/** Whose portrait is set is seen; everybody else has the first letter. */
export function Avatar({ name, pictureUrl, className = 'avatar' }: AvatarProps) {
  return (
    <span className={className} aria-hidden="true">
      {pictureUrl ? <img src={pictureUrl} alt="" /> : initialOf(name)}
    </span>
  )
}
