import type { MedusaRequest } from "@medusajs/framework/http"
import { kitErrors } from "../http/kit-errors"
import { route, type Handler } from "../http/route"
import { inputProblem, type InputLimits } from "./input-problem"

/**
 * Middleware that answers 400 to what the database could not take.
 *
 * @throws WEBOX_INVALID_INPUT (400)
 */
export function guardInput(limits: InputLimits): Handler {
  return route((req, _, next) => {
    assertInput(req, limits)
    next()
  })
}

const checked = new WeakSet<MedusaRequest>()

/** @throws WEBOX_INVALID_INPUT (400) */
export function assertInput(req: MedusaRequest, limits: InputLimits): void {
  if (checked.has(req)) return
  checked.add(req)
  const path = req.originalUrl.split("?", 1)[0] ?? ""
  const reason = inputProblem({ path, query: req.query, body: req.body }, limits)
  if (reason) throw kitErrors.WEBOX_INVALID_INPUT({ reason })
}
