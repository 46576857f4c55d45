import type Stripe from 'stripe'
import { type DisputeReason, type EvidenceFilePurpose, type ProviderEvidence, ProviderSilent } from '#money/payments'
import { isSilence } from './client.ts'

/** Where Stripe shows a file to the bank. It takes one of each kind. */
const fieldOf: Readonly<
  Record<EvidenceFilePurpose, 'receipt' | 'shipping_documentation' | 'customer_communication' | 'uncategorized_file'>
> = {
  receipt: 'receipt',
  shipping: 'shipping_documentation',
  communication: 'customer_communication',
  other: 'uncategorized_file',
}

export async function submitEvidence(stripe: Stripe, { reference, texts, files }: ProviderEvidence): Promise<void> {
  await audible(async () => {
    const evidence: Stripe.DisputeUpdateParams.Evidence = {
      uncategorized_text: texts.explanation,
      ...(texts.productDescription && { product_description: texts.productDescription }),
      ...(texts.carrier && { shipping_carrier: texts.carrier }),
      ...(texts.trackingNumber && { shipping_tracking_number: texts.trackingNumber }),
      ...(texts.shippedOn && { shipping_date: texts.shippedOn }),
    }
    for (const [place, { purpose, name, mediaType, bytes }] of files.entries()) {
      const file = await stripe.files.create(
        { purpose: 'dispute_evidence', file: { data: bytes, name, type: mediaType } },
        { idempotencyKey: `souk-evidence-${reference}-${place}` },
      )
      evidence[fieldOf[purpose]] = file.id
    }
    await stripe.disputes.update(reference, { evidence, submit: true }, { idempotencyKey: `souk-answer-${reference}` })
  })
}

export async function acceptDispute(stripe: Stripe, reference: string): Promise<void> {
  await audible(async () => {
    const dispute = await stripe.disputes.retrieve(reference)
    if (dispute.status === 'needs_response') await stripe.disputes.close(reference, {}, { idempotencyKey: `souk-close-${reference}` })
  })
}

async function audible(call: () => Promise<void>): Promise<void> {
  try {
    await call()
  } catch (error) {
    if (isSilence(error)) throw new ProviderSilent('Stripe did not answer', { cause: error })
    throw error
  }
}

const reasons: Readonly<Record<string, DisputeReason>> = {
  fraudulent: 'fraudulent',
  unrecognized: 'fraudulent',
  product_not_received: 'not-received',
  product_unacceptable: 'not-as-described',
  duplicate: 'duplicate',
  credit_not_processed: 'credit-not-processed',
}
export const reasonOf = (reason: string): DisputeReason => reasons[reason] ?? 'general'
