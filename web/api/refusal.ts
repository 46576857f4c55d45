/** A request that was answered with "no", or not answered at all. The page turns `code` into words; `detail` is never shown. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  /** `shop/checkout/out-of-stock`; `offline` when no answer came; `unknown` when the answer was no problem document. */
  readonly code: string
  /** 0 when no answer came. */
  readonly status: number
  /** What travels with the problem: `available`, `total`, `reason`, `retryAfterSeconds`. */
  readonly extensions: Readonly<Record<string, unknown>>

  constructor(code: string, status: number, extensions: Readonly<Record<string, unknown>> = {}) {
    super(code)
    this.code = code
    this.status = status
    this.extensions = extensions
  }
}

export function refusalFrom(body: unknown, status: number): Refusal {
  if (typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string') {
    return new Refusal(body.code, status, body as Record<string, unknown>)
  }
  return new Refusal('unknown', status)
}

export const asRefusal = (error: unknown): Refusal => (error instanceof Refusal ? error : new Refusal('offline', 0))

/** An address of nothing: mistyped, or of something that is gone. */
export const leadsNowhere = ({ status }: Refusal): boolean => status === 400 || status === 404
