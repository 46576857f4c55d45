import type { Plugin } from 'vite'

/** In development Vite answers page addresses the way the Souk server does: a few documents behind all paths. */
export function servePages(): Plugin {
  return {
    name: 'souk-serve-pages',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const path = (request.url ?? '/').split('?')[0] ?? '/'
        if (
          path === '/' ||
          path === '/feed' ||
          path === '/search' ||
          path === '/cart' ||
          path === '/terms' ||
          path === '/privacy' ||
          path.startsWith('/news/') ||
          path.startsWith('/products/') ||
          path.startsWith('/shows/') ||
          path.startsWith('/clips/')
        )
          request.url = '/watch/index.html'
        else if (path.startsWith('/embed/')) request.url = '/watch/embed/index.html'
        else if (path === '/desk' || path.startsWith('/desk/')) {
          if (!/\.\w+$/.test(path)) request.url = '/desk/index.html'
        }
        next()
      })
    },
  }
}
