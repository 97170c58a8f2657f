import {
  errorHandler as medusaErrorHandler,
  type MedusaErrorHandlerFunction,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import { sendErrorAnswer } from "./route"

/**
 * The app's error handler: what the kit knows is answered by the kit, the rest by Medusa's own handler.
 *
 * It serves Medusa's own routes, where no `route(…)` stands around the handler. An app or a plugin that is loaded
 * later may put its own in its place; then routes wrapped with `route(…)` still answer right.
 */
export function errorHandler(): MedusaErrorHandlerFunction {
  const fallback = medusaErrorHandler()
  return (error: unknown, req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
    if (res.headersSent) return next(error)
    if (!sendErrorAnswer(error, res)) return fallback(error, req, res, next)
  }
}
