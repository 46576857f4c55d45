import { useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Input } from 'react-aria-components/Input'
import { SearchField } from 'react-aria-components/SearchField'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { CheckIcon, CloseIcon, SearchIcon } from '../icons.tsx'

const TYPING_PAUSE_MS = 250

interface SearchProps {
  label: string
  placeholder: string
  /** What is searched for now, from the address. */
  value: string
  onSearch: (text: string) => void
}

/** Searches a moment after the last key, at once on Enter. */
export function Search({ label, placeholder, value, onSearch }: SearchProps) {
  const { t } = useLingui()
  const [text, setText] = useState(value)
  const [told, setTold] = useState(value)
  if (value !== told) {
    setTold(value)
    setText(value)
  }
  const search = useRef(onSearch)
  useEffect(() => {
    search.current = onSearch
  })
  useEffect(() => {
    if (text === told) return
    const timer = setTimeout(() => {
      setTold(text)
      search.current(text)
    }, TYPING_PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text, told])
  return (
    <SearchField
      className="search"
      aria-label={label}
      value={text}
      onChange={setText}
      onSubmit={() => {
        setTold(text)
        onSearch(text)
      }}
    >
      <SearchIcon />
      <Input placeholder={placeholder} />
      <Button className="icon-btn" aria-label={t`Empty the search`}>
        <CloseIcon />
      </Button>
    </SearchField>
  )
}

export interface ChipChoice<Key extends string> {
  key: Key
  label: ReactNode
}

interface ChipsProps<Key extends string> {
  label: string
  choices: ChipChoice<Key>[]
  chosen: Key
  onChoose: (key: Key) => void
}

/** One choice out of a few, always one in force. */
export function Chips<Key extends string>({ label, choices, chosen, onChoose }: ChipsProps<Key>) {
  return (
    <ToggleButtonGroup
      className="chips"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const key = choices.find((choice) => keys.has(choice.key))?.key
        if (key !== undefined) onChoose(key)
      }}
    >
      {choices.map(({ key, label: name }) => (
        <ToggleButton key={key} id={key} className="chip">
          {key === chosen && <CheckIcon />}
          {name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}

/** Search, chips and a count above a table. What is chosen lives in the address. */
export function FilterBar({ children, count }: { children: ReactNode; count?: ReactNode }) {
  return (
    <div className="filter-bar" role="search">
      {children}
      {count && (
        <span className="filter-bar-count" role="status">
          {count}
        </span>
      )}
    </div>
  )
}
