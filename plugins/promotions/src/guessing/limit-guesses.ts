import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { route, type Handler } from "@webox/kit/http"
import { guesserOf, guessesOf } from "./guesser"

const bodyWithCodes = z.object({ promo_codes: z.array(z.string()).nonempty() })

/**
 * Middleware for Medusa's own routes that take codes: they tell a known code from an unknown one, so they are no way round the
 * limit. A body without codes, or with something else in their place, is left to Medusa.
 *
 * @throws WEBOX_PROMOTIONS_TOO_MANY_GUESSES (429)
 */
export function limitGuesses(): Handler {
  return route(async (req, _, next) => {
    const { data } = bodyWithCodes.safeParse(req.body)
    if (data !== undefined) {
      const codes = [...new Set(data.promo_codes)]
      await guessesOf(req).counting(
        guesserOf(req, req.params["id"]),
        codes.length,
        () => countUnknown(req.scope, codes),
        (unknown) => unknown
      )
    }
    next()
  })
}

async function countUnknown(container: MedusaContainer, codes: string[]): Promise<number> {
  const known = await container
    .resolve(Modules.PROMOTION)
    .listPromotions({ code: codes }, { select: ["code"], take: null })
  return codes.length - new Set(known.map(({ code }) => code)).size
}
