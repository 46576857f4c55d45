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
        <label key={key} className="choice-card">
          <input type="radio" name={name} checked={key === chosen} onChange={() => onChoose(key)} />
          <span>
            <b>{title}</b>
            <small>{meaning}</small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
