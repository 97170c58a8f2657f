import { nearestRatio } from "../../provider/aspect-ratio"

/** https://ai.google.dev/gemini-api/docs/image-generation */
const RATIOS = ["1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9"] as const

/** The nearest shape, and the smallest size class that is not smaller. The smallest class is every model's default. */
export function imageConfig(width: number, height: number): { aspectRatio: string; imageSize?: string } {
  const longest = Math.max(width, height)
  const imageSize = longest <= 1536 ? undefined : longest <= 3072 ? "2K" : "4K"
  return { aspectRatio: nearestRatio(width, height, RATIOS), ...(imageSize && { imageSize }) }
}
