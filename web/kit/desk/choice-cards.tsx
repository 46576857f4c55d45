import { type ReactNode, useId } from 'react'

export interface ChoiceCard<Key extends string> {
  key: Key
  title: ReactNode
  /** What it means, in a sentence. */
  meaning: ReactNode
}

interface ChoiceCardsProps<Key extends string> {
  label: ReactNode
  choices: ChoiceCard<Key>[]
  chosen: Key
  disabled?: boolean
  onChoose: (key: Key) => void
}

/** One of a few that need a sentence each. Always one is in force. */
export function ChoiceCards<Key extends string>({ label, choices, chosen, disabled = false, onChoose }: ChoiceCardsProps<Key>) {
  const name = useId()
  return (
    <fieldset className="choice-cards" disabled={disabled}>
      <legend className="field-label">{label}</legend>
      {choices.map(({ key, title, meaning }) => (
        <div key={key} className="choice-card">
          <input
            id={`${name}-${key}`}
            type="radio"
            name={name}
            checked={key === chosen}
            aria-describedby={`${name}-${key}-meaning`}
            onChange={() => onChoose(key)}
          />
          <span>
            <label htmlFor={`${name}-${key}`}>{title}</label>
            <small id={`${name}-${key}-meaning`}>{meaning}</small>
          </span>
        </div>
      ))}
    </fieldset>
  )
}
