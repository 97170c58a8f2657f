import { nearestRatio } from "../../provider/aspect-ratio"
import { unsupported } from "../../provider/input-errors"
import type { ImageRequest } from "../../provider/requests"

const RATIOS = ["1:1", "16:9", "21:9", "2:3", "3:2", "4:5", "5:4", "9:16", "9:21"] as const

/** How far a picture may go away from the one that it is made of: 0 is the same, 1 is another. */
const STRENGTH = "0.65"

/**
 * Where a picture is ordered, and with what: `core` and `ultra` have an address of their own, the models of Stable Diffusion 3 one
 * together. Source: https://platform.stability.ai/docs/api-reference
 *
 * @throws ProviderError `invalid_request` for what the model cannot do
 */
export function imageOrder(model: string, request: ImageRequest): { path: string; form: FormData } {
  if (request.count !== 1) throw unsupported("Stability makes one picture a call.")
  const form = new FormData()
  form.set("prompt", request.prompt)
  form.set("output_format", "png")
  if (request.negative_prompt) form.set("negative_prompt", request.negative_prompt)
  if (request.seed !== undefined) form.set("seed", String(request.seed))

  const isSd3 = model.startsWith("sd3")
  if (isSd3) form.set("model", model)
  if (!request.reference) {
    form.set("aspect_ratio", nearestRatio(request.width, request.height, RATIOS))
    return { path: `/v2beta/stable-image/generate/${isSd3 ? "sd3" : model}`, form }
  }

  if (!isSd3 && model !== "ultra") throw unsupported(`Stability's ${model} takes no picture.`)
  const { content, mime_type } = request.reference
  form.set("image", new Blob([new Uint8Array(content)], { type: mime_type }), "reference")
  form.set("strength", STRENGTH)
  if (isSd3) form.set("mode", "image-to-image")
  return { path: `/v2beta/stable-image/generate/${isSd3 ? "sd3" : model}`, form }
}
