import type { VideoRequest } from "../../../provider/requests"
import { randomFor } from "../pictures/draw-scene"

export const FRAMES_PER_S = 30

/** How long one shot takes to give way to the next. */
export const CROSSFADE_S = 0.8

/** From where to where the camera looks, as shares of what is beyond the frame; and how near it is. */
export interface Camera {
  from: View
  to: View
}

interface View {
  /** 1 shows the whole picture. */
  zoom: number
  /** 0 is the left or upper edge, 1 the other. */
  x: number
  y: number
}

export interface Shot {
  seed: number
  begins_s: number
  duration_s: number
  camera: Camera
}

export interface FilmPlan {
  /** Pixels, even, as the encoding asks. */
  width: number
  height: number
  duration_s: number
  shots: Shot[]
}

/** Slow moves that suit any picture, far and near in turn: nearer, along a detail, away, and up. */
const CAMERAS = [
  { from: { zoom: 1.02, x: 0.5, y: 0.5 }, to: { zoom: 1.24, x: 0.5, y: 0.6 } },
  { from: { zoom: 1.75, x: 0.2, y: 0.42 }, to: { zoom: 1.65, x: 0.85, y: 0.34 } },
  { from: { zoom: 1.5, x: 0.6, y: 0.6 }, to: { zoom: 1.05, x: 0.5, y: 0.5 } },
  { from: { zoom: 1.35, x: 0.55, y: 0.95 }, to: { zoom: 1.3, x: 0.45, y: 0.08 } },
] as const

/** The shots of a film: two to four, each on its way while it gives way to the next. */
export function planFilm({ prompt, duration_s, aspect_ratio, resolution = 1080, seed = 0 }: VideoRequest): FilmPlan {
  const count = Math.max(2, Math.min(4, Math.round(duration_s / 3.5)))
  const crossfade_s = Math.min(CROSSFADE_S, duration_s / count / 2)
  const shot_s = (duration_s + (count - 1) * crossfade_s) / count
  const first = randomFor({ prompt, seed }).whole(0, CAMERAS.length - 1)
  const shots = Array.from({ length: count }, (_, index) => ({
    seed: seed + index,
    begins_s: index * (shot_s - crossfade_s),
    duration_s: shot_s,
    camera: CAMERAS[(first + index) % CAMERAS.length] ?? CAMERAS[0],
  }))
  return { ...sizeOf(aspect_ratio, resolution), duration_s, shots }
}

function sizeOf(aspectRatio: string, shorter: number): { width: number; height: number } {
  const [across = 1, down = 1] = aspectRatio.split(":").map(Number)
  const scale = shorter / Math.min(across, down)
  const even = (pixels: number) => 2 * Math.round(pixels / 2)
  return { width: even(across * scale), height: even(down * scale) }
}
