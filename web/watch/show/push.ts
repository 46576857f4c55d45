import { answered, api } from '../../api/client.ts'

export const canPush = (): boolean => isSecureContext && 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window

/** The person said no to notifications, or their browser did for them. */
export class PushDenied extends Error {}

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))

/** Asks the browser for leave and a place to be told at. Call it from a tap: browsers ask nobody who did nothing. */
export async function subscribe(publicKey: string): Promise<PushSubscription> {
  if ((await Notification.requestPermission()) !== 'granted') throw new PushDenied()
  const registration = await navigator.serviceWorker.register('/push-worker.js')
  await navigator.serviceWorker.ready
  const known = await registration.pushManager.getSubscription()
  return known ?? registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytesOf(publicKey) })
}

export async function remindByPush(slug: string, publicKey: string, language: 'ar' | 'en'): Promise<void> {
  const { endpoint, keys } = (await subscribe(publicKey)).toJSON()
  const subscription = { endpoint: endpoint ?? '', keys: { p256dh: keys?.['p256dh'] ?? '', auth: keys?.['auth'] ?? '' } }
  await answered(api.POST('/api/shows/{slug}/reminders', { params: { path: { slug } }, body: { channel: 'push', subscription, language } }))
}
