/** A shop that is compared, ours too, with an item of a million units and one of fifty on sale. */
export interface Peer {
  readonly name: PeerName
  readonly url: string
  readonly pid: number
  /** What its shoppers have to know of an item. */
  readonly plenty: Journey
  readonly scarce: Journey
  /** Units of the scarce item that stand on accepted orders. */
  sold(): Promise<number>
  stop(): Promise<void>
}

export type PeerName = 'Souk' | 'Vendure' | 'Medusa'
export type Journey = Readonly<Record<string, string>>

export const SCARCE_UNITS = 50
export const PLENTIFUL_UNITS = 1_000_000
