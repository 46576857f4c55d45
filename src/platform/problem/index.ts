/**
 * Refusals, as RFC 9457 problem details. Each room lists its own in `problems.ts`; one edge turns them into responses.
 */

/** URIs name a problem; they need not resolve. They belong to the project, not to the instance that answers. */
const TYPE_BASE = 'https://souk.example/problems/'

export type ProblemExtensions = Readonly<Record<string, unknown>>

export interface ProblemSpec {
  /** HTTP status the edge answers with. */
  readonly status: number
  /** Stable English summary; people read the client's own words for `code`. */
  readonly title: string
}

export interface ProblemBody extends Record<string, unknown> {
  type: string
  code: string
  title: string
  status: number
  detail?: string
  instance?: string
}

/** A refusal that changes nothing. `extensions` travel in the body (`available`, `retryAfterSeconds`, …). */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: string
  readonly status: number
  readonly title: string
  readonly detail: string | undefined
  readonly extensions: ProblemExtensions

  constructor(code: string, spec: ProblemSpec, detail?: string, extensions: ProblemExtensions = {}) {
    super(detail ?? spec.title)
    this.code = code
    this.status = spec.status
    this.title = spec.title
    this.detail = detail
    this.extensions = extensions
  }

  toBody(instance?: string): ProblemBody {
    return {
      type: TYPE_BASE + this.code,
      code: this.code,
      title: this.title,
      status: this.status,
      ...(this.detail === undefined ? {} : { detail: this.detail }),
      ...(instance === undefined ? {} : { instance }),
      ...this.extensions,
    }
  }
}

export type ProblemMaker = (detail?: string, extensions?: ProblemExtensions) => Problem

/**
 * Declares a room's refusals: `defineProblems('shop/checkout', { 'out-of-stock': { status: 409, title: '…' } })`
 * gives one maker a name; the problem's code is `shop/checkout/out-of-stock`.
 */
export function defineProblems<const Specs extends Record<string, ProblemSpec>>(
  room: string,
  specs: Specs,
): { readonly [Name in keyof Specs]: ProblemMaker } {
  const makers: Record<string, ProblemMaker> = {}
  for (const [name, spec] of Object.entries(specs)) {
    makers[name] = (detail, extensions) => new Problem(`${room}/${name}`, spec, detail, extensions)
  }
  return makers as { readonly [Name in keyof Specs]: ProblemMaker }
}
