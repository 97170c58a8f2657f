import {
  ApiLoader,
  applyLocale,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import { guardInput } from "./guard-input"
import type { InputLimits } from "./input-problem"

/**
 * Puts the check of the input before Medusa's locale middleware, which runs before any plugin's: `?locale[]=x` makes it
 * throw where nothing catches, and the request would hang for ever.
 *
 * `ApiLoader.traceMiddleware` is Medusa's own way to wrap its middlewares, made for tracing; a tracer that is there stays.
 * It must be set before the routes load, so while this plugin's `middlewares` file is.
 */
export function checkInputBeforeLocale(limits: InputLimits): void {
  const trace = ApiLoader.traceMiddleware
  const check = guardInput(limits)
  ApiLoader.traceMiddleware = (handler, layer) => {
    const traced = trace ? trace(handler, layer) : handler
    if (handler !== applyLocale) return traced
    return (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) =>
      check(req, res, (error?: unknown) => (error === undefined ? traced(req, res, next) : next(error)))
  }
}
