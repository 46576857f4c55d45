import { useLingui } from '@lingui/react/macro'

/** The mark: the arch of a souk, a light in the doorway. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 21 25" aria-hidden="true">
      <path
        fill="#f5a623"
        d="M0 25V11.4C0 6.2 4.6 2.6 10.5 0 16.4 2.6 21 6.2 21 11.4V25h-5.2V13.4c0-2.6-2-4.4-5.3-5.9-3.3 1.5-5.3 3.3-5.3 5.9V25Z"
      />
      <circle cx="10.5" cy="20.6" r="2.9" fill="#d42541" />
    </svg>
  )
}

export function Wordmark() {
  const { t } = useLingui()
  return <span className="wordmark">{t({ message: 'Souk', context: 'name of the product' })}</span>
}
