import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs'

export interface TabPart {
  id: string
  title: ReactNode
  content: ReactNode
}

interface TabsProps {
  label: string
  parts: TabPart[]
  className?: string
}

/** Several panels in the place of one. */
export function Tabs({ label, parts, className }: TabsProps) {
  return (
    <AriaTabs className={className ? `tabs ${className}` : 'tabs'}>
      <TabList className="tab-list" aria-label={label}>
        {parts.map((part) => (
          <Tab key={part.id} id={part.id} className="tab">
            {part.title}
          </Tab>
        ))}
      </TabList>
      {parts.map((part) => (
        <TabPanel key={part.id} id={part.id} className="tab-panel">
          {part.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
