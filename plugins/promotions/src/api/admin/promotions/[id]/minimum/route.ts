import type { MedusaRequest } from "@medusajs/framework/http"
import { route } from "@webox/kit/http"
import { readPromotionMinimum, setPromotionMinimumWorkflow } from "../../../../../workflows"
import { promotionMinimumBody } from "./validators"

const idOf = (req: MedusaRequest) => String(req.params.id)

/** The minimum amount of a promotion. */
export const GET = route(async (req, res) => {
  res.json(await readPromotionMinimum(req.scope, idOf(req)))
})

/** Sets the minimum amount of a promotion. */
export const POST = route(async (req, res) => {
  const minimum = promotionMinimumBody.parse(req.body)
  await setPromotionMinimumWorkflow(req.scope).run({ input: { promotion_id: idOf(req), minimum } })
  res.json(await readPromotionMinimum(req.scope, idOf(req)))
})

/** Takes the minimum amount of a promotion away. */
export const DELETE = route(async (req, res) => {
  await setPromotionMinimumWorkflow(req.scope).run({ input: { promotion_id: idOf(req) } })
  res.json(await readPromotionMinimum(req.scope, idOf(req)))
})
