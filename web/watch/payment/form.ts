import { useEffect, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import type { components } from '../../api/schema.gen.ts'

export type PaymentForm = components['schemas']['PaymentForm']['form']

let asked: Promise<PaymentForm> | undefined

/** Whether the card is typed in fields on this page or on the provider's own. Asked once; fields where nobody answers. */
export function paymentForm(): Promise<PaymentForm> {
  asked ??= answered(api.GET('/api/payments/form')).then(
    ({ form }) => form,
    () => {
      asked = undefined
      return 'frame' as const
    },
  )
  return asked
}

/** Null until it is known. */
export function usePaymentForm(): PaymentForm | null {
  const [form, setForm] = useState<PaymentForm | null>(null)
  useEffect(() => void paymentForm().then(setForm), [])
  return form
}
