import { Random, seedOf } from "../random"
import { chooseScene } from "./choose-scene"
import { choosePalette } from "./palette"

export interface PictureRequest {
  prompt: string
  /** Pixels. */
  width: number
  height: number
  /** The same seed and prompt make the same picture. */
  seed: number
}

/** The source of chance for a picture of a prompt. */
export function randomFor({ prompt, seed }: Pick<PictureRequest, "prompt" | "seed">): Random {
  return new Random((seedOf(prompt) ^ Math.imul(seed + 1, 0x9e3779b1)) >>> 0)
}

/** The colours and the kind of scene that all shots of a film have in common. */
export function chooseLook({ prompt, seed }: Pick<PictureRequest, "prompt" | "seed">) {
  const random = randomFor({ prompt, seed })
  return { palette: choosePalette(prompt, random), scene: chooseScene(prompt, random) }
}

/** A scene from edge to edge, without title and label, as SVG: a shot of a film. */
export function drawScene({ width, height, ...request }: PictureRequest, look: ReturnType<typeof chooseLook>): string {
  const { palette, scene } = look
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    scene({ width, height, palette, random: randomFor(request) }),
    "</svg>",
  ].join("")
}
