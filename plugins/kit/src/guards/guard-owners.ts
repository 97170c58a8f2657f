import type { MedusaRequest } from "@medusajs/framework/http"
import { kitErrors } from "../http/kit-errors"
import { route, type Handler } from "../http/route"
import { assertCartAccess, assertOrderAccess } from "./access"
import { keepGuestACustomerOfTheirOwn } from "./guest-email"
import { namedIds } from "./named-ids"
import { findCartOwner, findOrderOwner, findPaymentSubject } from "./owners"

/** Each costs a look-up. */
const maximumNamedIds = 20

/** Middleware for the paths that name a cart: somebody else's answers 404. @param parameter the path's, such as `id` */
export function guardCart(parameter: string): Handler {
  return route(async (req, _, next) => {
    const id = req.params[parameter] ?? ""
    if (await isCart(req, id)) await assertCartAccess(req, id)
    next()
  })
}

/** Middleware for Medusa's own `/store/carts/:id`, which would give a guest's cart away for an e-mail. */
export function guardMedusaCart(): Handler {
  return route(async (req, _, next) => {
    const id = req.params["id"] ?? ""
    if (await isCart(req, id)) {
      const { customer_id } = await assertCartAccess(req, id)
      await keepGuestACustomerOfTheirOwn(req, { id, customer_id })
    }
    next()
  })
}

/** Middleware for `POST /store/carts`, where there is no cart yet. */
export function guardNewCart(): Handler {
  return route(async (req, _, next) => {
    await keepGuestACustomerOfTheirOwn(req, undefined)
    next()
  })
}

/** To merge a cart again must be answered after it is gone; that route looks at the owner itself. */
const ownCheck = /^\/customers\/me\/cart\/merge\/?$/i

/** Middleware for all of `/store`: a cart or an order that the query or the body names must be the caller's to name. */
export function guardNamedIds(): Handler {
  return route(async (req, _, next) => {
    if (ownCheck.test(req.path)) return next()
    const carts = namedIds([req.query, req.body], "cart_id")
    const orders = namedIds([req.query, req.body], "order_id")
    if (carts.length + orders.length > maximumNamedIds) {
      throw kitErrors.WEBOX_INVALID_INPUT({
        reason: `Name at most ${maximumNamedIds} carts and orders in one request.`,
      })
    }
    for (const id of carts) await assertCartAccess(req, id)
    const token = orders.length > 0 ? takeToken(req) : undefined
    for (const id of orders) await assertOrderAccess(req, id, token)
    next()
  })
}

/** Middleware for `/store/payment-collections/:id`: as open as the cart or the order that is paid. */
export function guardPaymentCollection(): Handler {
  return route(async (req, _, next) => {
    const subject = await findPaymentSubject(req.scope, req.params["id"] ?? "")
    if (!subject) throw kitErrors.WEBOX_PAYMENT_COLLECTION_NOT_FOUND()
    if (subject.order_id) await assertOrderAccess(req, subject.order_id, takeToken(req))
    else if (subject.cart_id) await assertCartAccess(req, subject.cart_id)
    next()
  })
}

/**
 * Middleware for `/store/orders/:id`. To accept, decline or cancel a transfer goes by a token or a request of its own,
 * which Medusa checks.
 */
export function guardOrder(): Handler {
  return route(async (req, _, next) => {
    const id = req.params["id"] ?? ""
    const isOwnCheck = /^\/transfer\/(accept|decline|cancel)\/?$/i.test(req.path)
    if (!isOwnCheck && (await isOrder(req, id))) await assertOrderAccess(req, id, takeToken(req))
    next()
  })
}

/**
 * Another plugin may have a route of its own at this place, such as `/store/orders/recent`: what neither looks like an id
 * of Medusa's nor is one is left to the router, which answers 404 where there is no such route.
 */
async function isCart(req: MedusaRequest, id: string): Promise<boolean> {
  return id.startsWith("cart_") || (await findCartOwner(req.scope, id)) !== undefined
}

async function isOrder(req: MedusaRequest, id: string): Promise<boolean> {
  return id.startsWith("order_") || (await findOrderOwner(req.scope, id)) !== undefined
}

/** Reads the query's token and takes it out: Medusa refuses a query that it does not know. */
function takeToken(req: MedusaRequest): unknown {
  const token = req.query["token"]
  delete req.query["token"]
  return token
}
