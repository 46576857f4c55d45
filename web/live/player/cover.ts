/** Holds the last frame in sight while the picture changes its way: without it the poster would flash. */
export interface Cover {
  show(): void
  hide(): void
}

const longestMilliseconds = 6000

export function createCover(video: HTMLVideoElement, canvas: HTMLCanvasElement | null): Cover {
  let timer: ReturnType<typeof setTimeout> | undefined
  const hide = (): void => {
    clearTimeout(timer)
    if (canvas) canvas.hidden = true
  }
  return {
    hide,
    show() {
      if (!canvas || video.videoWidth === 0 || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return
      canvas.width = video.videoWidth
      canvas.height = video.videoHeight
      canvas.getContext('2d')?.drawImage(video, 0, 0)
      canvas.dataset['shape'] = video.dataset['shape'] ?? ''
      canvas.hidden = false
      clearTimeout(timer)
      timer = setTimeout(hide, longestMilliseconds)
    },
  }
}
