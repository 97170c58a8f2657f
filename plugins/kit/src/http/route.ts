import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { errorAnswer } from "./error-answer"

/** A route's handler or a middleware. */
export type Handler<Request extends MedusaRequest = MedusaRequest> = (
  req: Request,
  res: MedusaResponse,
  next: MedusaNextFunction
) => Promise<unknown> | unknown

/**
 * Wraps a route's handler, or a middleware, so that what it throws reaches the client with code, sentence and status.
 *
 * An app has one error handler, and the one that was loaded last wins; so a plugin cannot count on it. What is not
 * known (see `errorAnswer`) goes on to it: a 500 that tells nothing.
 *
 * @example
 * export const GET = route(async (req, res) => { res.json({ ticket: await findTicket(req.params.id) }) })
 */
export function route<Request extends MedusaRequest = MedusaRequest>(
  handler: Handler<Request>
): (req: Request, res: MedusaResponse, next: MedusaNextFunction) => Promise<void> {
  return async (req, res, next) => {
    try {
      await handler(req, res, next)
    } catch (error) {
      // Half an answer is out: only an aborted connection tells the client that the rest is missing.
      if (res.headersSent) res.destroy(error instanceof Error ? error : undefined)
      else if (!sendErrorAnswer(error, res)) throw error
    }
  }
}

/** Answers an error that is known. @returns false when it is not: nothing was sent */
export function sendErrorAnswer(error: unknown, res: MedusaResponse): boolean {
  const answer = errorAnswer(error)
  if (!answer) return false
  res.status(answer.status).set(answer.headers).json(answer.body)
  return true
}
