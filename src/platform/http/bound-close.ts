import type { FastifyInstance } from 'fastify'

/** For answers on their way to whoever reads them. */
const GRACE_MS = 1500

/** A server that closes waits for every answer on its way; whoever does not read theirs is cut off after a while. */
export function boundClose(app: FastifyInstance): void {
  app.addHook('preClose', (done) => {
    const cut = setTimeout(() => app.server.closeAllConnections(), GRACE_MS)
    app.server.once('close', () => clearTimeout(cut))
    cut.unref()
    done()
  })
}
