import type { Usage } from "../../../provider"
import type { Work } from "../work"
import { costOf } from "./cost-of"
import type { Cost, Price, PriceTraits } from "./price"
import {
  chatUsageAtMost,
  imageUsageAtMost,
  soundUsageAtMost,
  speechUsageAtMost,
  videoUsageAtMost,
} from "./usage-at-most"

/**
 * What the work will cost at most, before it runs.
 *
 * @param price the model's own, or the merchant's
 * @throws {RangeError} when the price says nothing for what is asked: such work must not be sold
 */
export function quoteOf(work: Work, price: Price): Cost {
  return costOf(price, {}, usageAtMost(work), traitsOf(work))
}

/** What finished work did cost, never more than its quote unless the provider itself says so. @see costOf */
export function costOfWork(work: Work, price: Price, usage: Usage): Cost {
  return costOf(price, usage, usageAtMost(work), traitsOf(work))
}

/** What the work may use at most. */
export function usageAtMost(work: Work): Usage {
  switch (work.kind) {
    case "chat":
      return chatUsageAtMost(work.request)
    case "image":
      return imageUsageAtMost(work.model, work.request)
    case "speech":
      return speechUsageAtMost(work.model, work.request)
    case "music":
    case "sound_effect":
      return soundUsageAtMost(work.model, work.request)
    case "video":
      return videoUsageAtMost(work.model, work.request)
  }
}

/** What the price of the work depends on. */
export function traitsOf(work: Work): PriceTraits {
  if (work.kind === "image") {
    const { width, height, quality } = work.request
    return { size: `${width}x${height}`, quality }
  }
  if (work.kind === "video") return { resolution: work.request.resolution }
  return {}
}
