/** How the page that buyers come back to and the page they bought on speak to each other: two tabs of one browser. */
const CHANNEL = 'souk.pay'
const PLACE = 'souk.pay.place'
const ANSWER_WITHIN_MS = 1500

type Word = 'back' | 'heard'

/** Where the purchase goes on when its page is gone. */
export const rememberPlace = (): void => localStorage.setItem(PLACE, location.pathname + location.search)

export function placeOfPurchase(): string {
  const place = localStorage.getItem(PLACE) ?? '/'
  // Only ever a path of this Souk.
  return /^\/(?!\/)/.test(place) ? place : '/'
}

/** Hears that the buyer is back from the provider's page, until the returned function is called. */
export function hearReturn(onBack: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    if (data !== 'back') return
    channel.postMessage('heard' satisfies Word)
    onBack()
  }
  return () => channel.close()
}

/** Tells the page of the purchase; false when it is no longer there. */
export function tellReturn(): Promise<boolean> {
  const channel = new BroadcastChannel(CHANNEL)
  return new Promise((resolve) => {
    const done = (heard: boolean): void => {
      clearTimeout(timer)
      channel.close()
      resolve(heard)
    }
    const timer = setTimeout(() => done(false), ANSWER_WITHIN_MS)
    channel.onmessage = ({ data }: MessageEvent<Word>) => data === 'heard' && done(true)
    channel.postMessage('back' satisfies Word)
  })
}
