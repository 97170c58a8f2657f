import { route } from "@webox/kit/http"
import { refusalMessage } from "../../../../rules/refusal-message"
import { validatePromotionCodeWorkflow } from "../../../../workflows"
import { validatePromotionBody } from "./validators"

/** Says whether a code would take something off the cart, and if not, why. */
export const POST = route(async (req, res) => {
  const input = validatePromotionBody.parse(req.body)
  const { result } = await validatePromotionCodeWorkflow(req.scope).run({ input })
  res.json(result.valid ? result : { ...result, message: refusalMessage(result) })
})
