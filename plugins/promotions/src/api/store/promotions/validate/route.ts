import { route } from "@webox/kit/http"
import { guesserOf, guessesOf } from "../../../../guessing/guesser"
import { refusalMessage } from "../../../../rules/refusal-message"
import { validatePromotionCodeWorkflow } from "../../../../workflows"
import { validatePromotionBody } from "./validators"

/** Says whether a code would take something off the cart, and if not, why. */
export const POST = route(async (req, res) => {
  const input = validatePromotionBody.parse(req.body)
  const { result } = await guessesOf(req).counting(
    guesserOf(req, input.cart_id),
    1,
    () => validatePromotionCodeWorkflow(req.scope).run({ input }),
    ({ result: verdict }) => (!verdict.valid && verdict.reason === "unknown" ? 1 : 0)
  )
  res.json(result.valid ? result : { ...result, message: refusalMessage(result) })
})
