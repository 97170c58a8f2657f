import type { ProviderCall } from "../../provider"
import { AbstractAiProvider } from "../../provider"
import { contentRefused } from "../../provider/input-errors"
import { mediaTypeOf, readBytes } from "../../provider/read-bytes"
import type { ImageRequest } from "../../provider/requests"
import type { MediaOutcome } from "../../provider/results"
import { imageOrder } from "./form"

const BASE_URL = "https://api.stability.ai"

/** Stability: pictures. The models are `core`, `ultra`, and those of Stable Diffusion 3, such as `sd3.5-large`. */
export class StabilityProvider extends AbstractAiProvider {
  static override identifier = "stability"
  static override displayName = "Stability AI"
  static override environment = "STABILITY"

  override image(request: ImageRequest, call: ProviderCall): Promise<MediaOutcome> {
    const exchange = this.exchange("media", call.signal)
    return exchange.run(async () => {
      const { path, form } = imageOrder(call.model, request)
      const response = await exchange.fetch(`${this.options.baseUrl ?? BASE_URL}${path}`, {
        method: "POST",
        body: form,
        headers: { Authorization: `Bearer ${this.options.apiKey}`, Accept: "image/*" },
      })
      const reason = response.headers.get("finish-reason")
      if (reason === "CONTENT_FILTERED") throw contentRefused("Stability kept the picture back.", reason)

      const mime_type = mediaTypeOf(response.headers, "image")
      const content = await readBytes(response.body)
      return {
        state: "done",
        result: {
          files: [{ content, mime_type }],
          usage: { images: 1 },
          provider_reference: response.headers.get("x-request-id") ?? undefined,
        },
      }
    })
  }
}
