import { useLingui } from '@lingui/react/macro'
import { problemWords } from '../api/problem-words.ts'
import { asRefusal } from '../api/refusal.ts'
import { AlertIcon } from '../kit/icons.tsx'

interface FormRefusalProps {
  error?: Error | null
  /** Where the form knows better words than the problem's own. */
  words?: string | null
}

/** Why a form was refused, above its button. The frame is there before the words, so that a reader hears them come. */
export function FormRefusal({ error, words }: FormRefusalProps) {
  const { t } = useLingui()
  const why = words ?? (error && t(problemWords(asRefusal(error))))
  return (
    <div className="form-refusal" role="alert">
      {why && (
        <p className="notice notice-danger">
          <AlertIcon />
          <span>{why}</span>
        </p>
      )}
    </div>
  )
}
