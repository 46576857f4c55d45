/** Plays LL-HLS by hls.js, as the watch page does. */
globalThis.play = async (address) => {
  const hls = new Hls({
    enableWorker: false,
    lowLatencyMode: true,
    backBufferLength: 10,
    maxBufferLength: 8,
    maxLiveSyncPlaybackRate: 1.08,
  })
  globalThis.faults = []
  hls.on(Hls.Events.ERROR, (_event, { details, fatal }) => faults.push(fatal ? `fatal ${details}` : details))
  globalThis.hls = hls
  watchClock()
  hls.loadSource(address)
  hls.attachMedia(video)
}
