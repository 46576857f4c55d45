import { type ReactNode, useEffect } from 'react'

/** Names the page in the browser's tab and for readers that announce it. */
export function usePageName(name: string): void {
  useEffect(() => {
    document.title = `${name} · Souk`
  }, [name])
}

interface PageHeaderProps {
  /** The name of the page for the browser's tab. */
  name: string
  title: ReactNode
  children?: ReactNode
  acts?: ReactNode
}

/** Title, one sentence, and the acts of the page. */
export function PageHeader({ name, title, children, acts }: PageHeaderProps) {
  usePageName(name)
  return (
    <div className="page-head">
      <div className="page-head-words">
        <h1>{title}</h1>
        {children && <p>{children}</p>}
      </div>
      {acts}
    </div>
  )
}
