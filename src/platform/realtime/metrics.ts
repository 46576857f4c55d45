import { Counter, Gauge, Histogram, type Metrics } from '#platform/metrics'

export interface RealtimeMetrics {
  sockets: Gauge
  rooms: Gauge
  deliveries: Counter
  writes: Counter
  skipped: Counter
  closed: Counter<'reason'>
  fanOutSeconds: Histogram
}

export function createRealtimeMetrics(registry: Metrics): RealtimeMetrics {
  const registers = [registry]
  return {
    sockets: new Gauge({ name: 'souk_realtime_sockets', help: 'Open sockets.', registers }),
    rooms: new Gauge({ name: 'souk_realtime_rooms', help: 'Rooms with members, or recently left.', registers }),
    deliveries: new Counter({ name: 'souk_realtime_deliveries_total', help: 'Messages written, times their receivers.', registers }),
    writes: new Counter({ name: 'souk_realtime_writes_total', help: 'Frames written to sockets.', registers }),
    skipped: new Counter({ name: 'souk_realtime_skipped_total', help: 'Frames kept from sockets that read too slowly.', registers }),
    closed: new Counter({ name: 'souk_realtime_closed_total', help: 'Sockets closed by the server.', labelNames: ['reason'], registers }),
    fanOutSeconds: new Histogram({
      name: 'souk_realtime_fan_out_seconds',
      help: 'From the first message of a frame until its last receiver was written to.',
      buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2],
      registers,
    }),
  }
}
