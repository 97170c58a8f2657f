import type { AuthenticatedMedusaRequest, MedusaRequest, MiddlewareRoute } from "@medusajs/framework/http"
import { route } from "../http"
import { finishSignUpWorkflow } from "../workflows/finish-sign-up"
import { findUnfinishedSignUp } from "./find-unfinished-sign-up"
import { SIGN_UP_STAMP } from "./is-own-unfinished"

/**
 * Medusa makes a customer in two steps: the customer, then the tie to its login. A process that dies in between leaves an e-mail
 * with which nobody can sign up or in again. So each new customer is stamped with the login that makes it; the same login, asking
 * again, gets the tie that is missing, and Medusa then answers as for any account that exists.
 */
const stampAndResume = route(async (req, _res, next) => {
  const loginId = actorlessLogin(req)
  const body = bodyOf(req)
  if (loginId !== undefined && body !== undefined) {
    const email = typeof body.email === "string" ? body.email : ""
    const customerId = await findUnfinishedSignUp(req.scope, loginId, email)
    if (customerId !== undefined) {
      await finishSignUpWorkflow(req.scope).run({ input: { auth_identity_id: loginId, customer_id: customerId } })
    }
    body.metadata = { ...(isRecord(body.metadata) ? body.metadata : {}), [SIGN_UP_STAMP]: loginId }
  }
  next()
})

/** See `stampAndResume`. */
export const signUpRoutes: MiddlewareRoute[] = [
  { matcher: "/store/customers", methods: ["POST"], middlewares: [stampAndResume] },
]

/** The login of a token that opens no customer's account yet. */
function actorlessLogin(req: MedusaRequest): string | undefined {
  const { auth_context: auth } = req as Partial<AuthenticatedMedusaRequest>
  return auth?.actor_type === "customer" && !auth.actor_id ? auth.auth_identity_id : undefined
}

function bodyOf({ validatedBody }: MedusaRequest): Record<string, unknown> | undefined {
  return isRecord(validatedBody) ? validatedBody : undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
