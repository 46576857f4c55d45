/** Shows what a reminder says, and opens the show when it is tapped. It keeps nothing and answers no request. */
self.addEventListener('push', (event) => {
  const news = event.data?.json() ?? {}
  const { title = 'Souk', body = '', url = '/', tag = 'souk' } = news
  event.waitUntil(self.registration.showNotification(title, { body, tag, data: { url }, dir: 'auto' }))
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  const { url } = event.notification.data
  if (new URL(url).origin !== self.location.origin) return
  event.waitUntil(
    self.clients.matchAll({ type: 'window', includeUncontrolled: true }).then((windows) => {
      const open = windows.find((page) => page.url.startsWith(url))
      return open ? open.focus() : self.clients.openWindow(url)
    }),
  )
})
