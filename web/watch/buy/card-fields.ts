import { createStore } from '../../live/session/store.ts'
import { paymentForm } from '../payment/form.ts'

export interface CardToken {
  token: string
  brand: string
  last4: string
}

export class CardRefusal extends Error {
  override readonly name = 'CardRefusal'
  /** invalid: the person must correct something, and the provider's page says what. failed: the provider did not answer. */
  readonly reason: 'invalid' | 'failed'

  constructor(reason: 'invalid' | 'failed') {
    super(reason)
    this.reason = reason
  }
}

/** The card fields belong to the payment provider's own page, in a frame: the number never passes through this one. */
export class CardFields {
  /** How tall the provider's page is, in CSS pixels. */
  readonly height = createStore(236)
  #frame: HTMLIFrameElement | null = null
  #waiting: { resolve(token: CardToken): void; reject(error: CardRefusal): void } | null = null

  /** Listens to the frame until the returned function is called. */
  attach(frame: HTMLIFrameElement): () => void {
    this.#frame = frame
    const hear = (event: MessageEvent<unknown>): void => {
      if (event.source === frame.contentWindow) this.#hear(event.data)
    }
    addEventListener('message', hear)
    return () => {
      removeEventListener('message', hear)
      if (this.#frame === frame) this.#frame = null
    }
  }

  /** Asks the provider to check what was typed. Rejects with a `CardRefusal`. */
  async token(): Promise<CardToken> {
    // On the provider's own page there is nothing to ask for yet.
    if ((await paymentForm()) === 'page') return { token: 'page', brand: '', last4: '' }
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject }
      if (!this.#frame?.contentWindow) return reject(new CardRefusal('failed'))
      this.#frame.contentWindow.postMessage({ type: 'souk-sandbox-submit' }, new URL(this.#frame.src).origin)
    })
  }

  #hear(data: unknown): void {
    if (typeof data !== 'object' || data === null || !('type' in data)) return
    switch (data.type) {
      case 'souk-sandbox-size':
        if ('height' in data && typeof data.height === 'number') this.height.change(Math.min(600, Math.max(120, data.height)))
        break
      case 'souk-sandbox-token':
        this.#waiting?.resolve(data as unknown as CardToken)
        break
      case 'souk-sandbox-invalid':
        this.#waiting?.reject(new CardRefusal('invalid'))
        break
      case 'souk-sandbox-failed':
        this.#waiting?.reject(new CardRefusal('failed'))
        break
    }
  }
}
