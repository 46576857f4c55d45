/** What every kind of publisher is brought to: whole pictures and sound frames on the broadcast's 90 kHz timeline. */

export interface VideoFormat {
  codec: 'h264'
  sps: Uint8Array
  pps: Uint8Array
  width: number
  height: number
}

export type AudioFormat =
  | { codec: 'opus'; channels: number }
  /** `config` is the AudioSpecificConfig. */
  | { codec: 'aac'; config: Uint8Array; sampleRate: number; channels: number }

/** One whole picture, in decode order. */
export interface VideoSample {
  /** Ticks. */
  decodeTime: number
  /** Ticks from decoding to showing; 0 unless there are B-frames. */
  compositionOffset: number
  keyframe: boolean
  /** Without start codes, SPS, PPS and AUD. */
  nals: readonly Uint8Array[]
}

export interface AudioSample {
  /** Ticks. */
  time: number
  /** Ticks. */
  duration: number
  data: Uint8Array
}

/** Takes a broadcast's samples in the order in which they came. A format holds until the next one of its kind. */
export interface SampleSink {
  /** The publisher started anew: what follows is not continuous with what was. */
  beginEpoch(): void
  videoFormat(format: VideoFormat): void
  video(sample: VideoSample): void
  audioFormat(format: AudioFormat): void
  audio(sample: AudioSample): void
  end(): void
}
