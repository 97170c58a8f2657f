import { createHash } from "node:crypto"
import type { AuthenticatedMedusaRequest, MedusaRequest, MedusaStoreRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { IDEMPOTENCY_MODULE, type IdempotencyModuleService } from "../modules/idempotency"
import { canonicalJson } from "./canonical-json"
import { interceptAnswer } from "./intercept-answer"
import { kitErrors } from "./kit-errors"
import { route, type Handler } from "./route"

export interface IdempotentOptions {
  /** How long a process that was killed keeps the key from others; 30 when left out. A living one renews it. */
  leaseSeconds?: number
  /** How long the first answer is replayed; 24 hours when left out. */
  keepSeconds?: number
}

/** Answers that tell the client to try again: kept, they would never let it. */
const retryStatuses = new Set([408, 425, 429])

/** A try that has not answered by then has hung: from then on its lease runs out. */
const maximumRunSeconds = 15 * 60

/**
 * Middleware for a POST route that must not run twice: a request that comes again with the same `Idempotency-Key` gets
 * the first one's answer, with `Idempotency-Replayed: true`.
 *
 * The key counts for the method, the path and the caller: the signed-in customer or user, else the publishable key. A
 * guest's key should therefore be hard to guess, such as a UUID. Without the header the route runs as usual. Answers
 * below 500 are kept but for 408, 425 and 429; the rest frees the key. Put it before the validation of the body.
 *
 * @example { matcher: "/store/checkout/:cart_id/place", methods: ["POST"], middlewares: [idempotent()] }
 * @throws WEBOX_IDEMPOTENCY_KEY_INVALID (400), WEBOX_IDEMPOTENCY_KEY_IN_USE (409) while the first one runs,
 *   WEBOX_IDEMPOTENCY_KEY_REUSED (422) when the key comes with another body or query
 */
export function idempotent({ leaseSeconds = 30, keepSeconds = 24 * 60 * 60 }: IdempotentOptions = {}): Handler {
  return route(async (req, res, next) => {
    const key = req.get("idempotency-key")
    if (key === undefined) return next()
    if (!/^[\x21-\x7e]{1,255}$/.test(key)) throw kitErrors.WEBOX_IDEMPOTENCY_KEY_INVALID()

    const service = req.scope.resolve<IdempotencyModuleService>(IDEMPOTENCY_MODULE)
    const id = hash([req.method, req.baseUrl + req.path, callerOf(req), key])
    const body_hash = hash([req.query, req.body ?? null])
    const claim = await service.claim({ id, body_hash, lease_s: leaseSeconds, keep_s: keepSeconds })

    if (claim.kind === "reused") throw kitErrors.WEBOX_IDEMPOTENCY_KEY_REUSED()
    if (claim.kind === "running") {
      throw kitErrors.WEBOX_IDEMPOTENCY_KEY_IN_USE({ retry_after_s: claim.retry_after_s })
    }
    if (claim.kind === "replay") {
      const { status, headers, body } = claim.answer
      res
        .status(status)
        .set({ ...headers, "Idempotency-Replayed": "true" })
        .end(Buffer.from(body, "base64"))
      return
    }

    const stopRenewing = renewWhileRunning(service, id, claim.attempt, leaseSeconds)
    interceptAnswer(res, async (answer) => {
      stopRenewing()
      const isKept = answer.status < 500 && !retryStatuses.has(answer.status)
      try {
        if (isKept) await service.keep(id, claim.attempt, answer)
        else await service.release(id, claim.attempt)
      } catch (error) {
        // The work is done; its answer must go out even when it cannot be kept. The lease frees the key.
        req.scope
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(`An Idempotency-Key could not be kept: ${String(error)}`)
      }
    })
    next()
  })
}

/** Renews the lease, three times in its length, until told to stop. */
function renewWhileRunning(
  service: IdempotencyModuleService,
  id: string,
  attempt: string,
  leaseSeconds: number
): () => void {
  const started = Date.now()
  const timer = setInterval(
    () => {
      if (Date.now() - started > maximumRunSeconds * 1000) return clearInterval(timer)
      // A renewal that fails once is made up for by the next one.
      service.renew(id, attempt, leaseSeconds).catch(() => undefined)
    },
    (leaseSeconds * 1000) / 3
  )
  timer.unref()
  return () => clearInterval(timer)
}

function callerOf(req: MedusaRequest): string {
  const { auth_context: auth } = req as Partial<AuthenticatedMedusaRequest>
  if (auth?.actor_id) return `${auth.actor_type}:${auth.actor_id}`
  const { publishable_key_context: context } = req as Partial<MedusaStoreRequest>
  return `key:${context?.key ?? ""}`
}

function hash(parts: unknown[]): string {
  return createHash("sha256").update(canonicalJson(parts)).digest("hex")
}
