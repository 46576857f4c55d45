import type { ReactNode } from 'react'
import { Mark, Wordmark } from '../../kit/logo.tsx'
import { LanguageSwitch } from '../../shell/language-switch.tsx'

interface DoorProps {
  title: ReactNode
  /** One sentence under the title. */
  words?: ReactNode
  children: ReactNode
  /** What stands below the panel. */
  below?: ReactNode
}

/** The pages before the desk: one panel, nothing else. */
export function Door({ title, words, children, below }: DoorProps) {
  return (
    <div className="sign-in">
      <header className="sign-in-top">
        <a className="sign-in-logo" href="/">
          <Mark /> <Wordmark />
        </a>
        <LanguageSwitch />
      </header>
      <main className="sign-in-page">
        <section className="panel sign-in-panel" aria-labelledby="door-title">
          <h1 id="door-title">{title}</h1>
          {words && <p className="text-muted">{words}</p>}
          {children}
        </section>
        {below}
      </main>
    </div>
  )
}
