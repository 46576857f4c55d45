import type {
  IceSide,
  IngestEnd,
  MediaClock,
  MediaEvents,
  MediaRefusalReason,
  PublishPermit,
  PublishRequest,
  Signal,
  Timeline,
  ViewerEnd,
} from './port.ts'

/** What the serving process and the engine process say to each other. Sent with structured clone, so dates stay dates. */
export interface EngineCalls {
  whip: { input: { broadcastId: string; sessionId: string; offer: string; continueFrom: Timeline | null }; output: { answer: string } }
  /** The answer to the engine's own question. */
  permit: { input: { ask: number; permit: PublishPermit }; output: null }
  endWhip: { input: { sessionId: string; reason: IngestEnd }; output: null }
  restartIce: { input: { sessionId: string; client: IceSide }; output: IceSide & { candidates: string[] } }
  whep: { input: { broadcastId: string; sessionId: string; offer: string; grantUntil: Date }; output: { answer: string } }
  extendWhep: { input: { sessionId: string; until: Date }; output: null }
  endWhep: { input: { sessionId: string; reason: ViewerEnd }; output: null }
  endBroadcast: { input: { broadcastId: string }; output: null }
  clock: { input: { broadcastId: string }; output: MediaClock | null }
  signal: { input: { broadcastId: string }; output: Signal | null }
}

export type EngineCall = keyof EngineCalls

export interface EngineRequest<Call extends EngineCall = EngineCall> {
  id: number
  call: Call
  input: EngineCalls[Call]['input']
}

export type EngineReply =
  | { id: number; output: EngineCalls[EngineCall]['output'] }
  | { id: number; refusal: MediaRefusalReason; detail: string }
  | { id: number; fault: string }

export type EngineEvent = { [Name in keyof MediaEvents]: { event: Name; payload: MediaEvents[Name] } }[keyof MediaEvents]

export type EngineMessage =
  | EngineReply
  | EngineEvent
  | { ready: { udpPort: number; rtmpPort: number | null } }
  | { ask: number; request: PublishRequest }
  | { clocks: { broadcastId: string; clock: MediaClock }[] }
  | { log: { level: 'info' | 'warn' | 'error'; text: string; fields: Record<string, unknown> } }

export interface EngineOptions {
  udpPort: number
  /** Look further when the port is taken; false when somebody chose it. */
  udpPortMayMove: boolean
  publicAddress: string | null
  maxViewers: number
  /** Null: no RTMP. */
  rtmp: RtmpOptions | null
}

export interface RtmpOptions {
  port: number
  /** Look further when the port is taken; false when somebody chose it. */
  portMayMove: boolean
  host: string
}
