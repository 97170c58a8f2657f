import type { MedusaRequest } from "@medusajs/framework/http"
import { signedInCustomer } from "@webox/kit/http"
import { CODE_GUESSES_MODULE, type CodeGuessesService } from "../modules/code_guesses"
import type { Guesser } from "../modules/code_guesses/limits"

/** Who sends a request: the signed-in customer, else the address that the shop's nearest proxy, or its storefront, tells. */
export function guesserOf(req: MedusaRequest, cart_id: string | undefined): Guesser {
  return { cart_id, client: signedInCustomer(req) ?? `address:${req.ip ?? "unknown"}` }
}

export function guessesOf(req: MedusaRequest): CodeGuessesService {
  return req.scope.resolve<CodeGuessesService>(CODE_GUESSES_MODULE)
}
