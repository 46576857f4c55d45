/** A square within a picture: how large, of the shorter side, and where. All in thousandths. */
export interface Square {
  size: number
  across: number
  down: number
}

interface Shape {
  width: number
  height: number
}

interface Crop {
  left: number
  top: number
  width: number
  height: number
}

export const WHOLE_SQUARE: Square = { size: 1000, across: 500, down: 500 }

/** The part in thousandths of the picture's own width and height. */
export function cropOf({ size, across, down }: Square, { width, height }: Shape): Crop {
  const side = (Math.min(width, height) * size) / 1000
  const wide = Math.min(1000, Math.round((side / width) * 1000))
  const high = Math.min(1000, Math.round((side / height) * 1000))
  return { left: Math.round(((1000 - wide) * across) / 1000), top: Math.round(((1000 - high) * down) / 1000), width: wide, height: high }
}

/** Where the sliders stood for this part. */
export function squareOf(crop: Crop, { width, height }: Shape): Square {
  const side = (crop.width / 1000) * width
  const place = (from: number, length: number): number => (length >= 1000 ? 500 : Math.round((from / (1000 - length)) * 1000))
  return {
    size: Math.min(1000, Math.round((side / Math.min(width, height)) * 1000)),
    across: place(crop.left, crop.width),
    down: place(crop.top, crop.height),
  }
}
