import sharp from "sharp"
import { scenes, type SceneName } from "./scenes"
import { HEIGHT, WIDTH } from "./scenes/scene"
import type { WorkName } from "./works"

export type { WorkName }

/** A picture to be made: a drawing of the studio, shown in a scene. */
export interface PictureSpec {
  scene: SceneName
  work: WorkName
  /** Of the cloth, or of the wall; which names there are depends on the scene. */
  colour?: string
}

/** Some 30 to 100 kB a picture. */
export const QUALITY = 78

/** The SVG of a picture, 1080 × 1350. Only shapes: a machine without fonts draws the same. */
export function drawPicture({ scene, work, colour }: PictureSpec): string {
  const content = scenes[scene](work, colour ?? "")
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${content}</svg>`
}

/** Makes a WebP of a drawing. The same drawing gives the same picture on every machine. */
export function encodePicture(drawing: string): Promise<Buffer> {
  return sharp(Buffer.from(drawing)).webp({ quality: QUALITY }).toBuffer()
}

/** A name for a picture's file, such as `t-shirt-sundial-ink.webp`. */
export function pictureName({ scene, work, colour }: PictureSpec): string {
  return `${[scene, work, colour].filter(Boolean).join("-")}.webp`
}
