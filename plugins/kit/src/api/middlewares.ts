import { defineMiddlewares } from "@medusajs/framework/http"
import {
  checkInputBeforeLocale,
  guardCart,
  guardInput,
  guardMedusaCart,
  guardNamedIds,
  guardNewCart,
  guardOrder,
  guardPaymentCollection,
  guardUnknownCategory,
  guardUnknownShippingOption,
} from "../guards"
import { errorHandler } from "../http"
import { stampCartRoutes } from "../reconcilers/stamp-cart-middleware"
import { signUpRoutes } from "../sign-up/sign-up-middleware"

const storeLimits = { maximumLimit: 1000 }
const adminLimits = { maximumLimit: 100_000 }

checkInputBeforeLocale(storeLimits)

/**
 * Middlewares without methods run before every other of Medusa's or a plugin's, the shorter matcher first. Under `/store`
 * Medusa has by then parsed the body and tried to sign the customer in.
 */
export default defineMiddlewares({
  errorHandler: errorHandler(),
  routes: [
    { matcher: "/store", middlewares: [guardInput(storeLimits), guardNamedIds()] },
    { matcher: "/auth", middlewares: [guardInput(storeLimits)] },
    { matcher: "/admin", middlewares: [guardInput(adminLimits)] },

    { matcher: "/store/carts/:id", middlewares: [guardMedusaCart()] },
    { matcher: "/store/checkout/:cart_id", middlewares: [guardCart("cart_id")] },
    { matcher: "/store/payment-collections/:id", middlewares: [guardPaymentCollection()] },
    { matcher: "/store/orders/:id", middlewares: [guardOrder()] },
    { matcher: "/store/carts", methods: ["POST"], middlewares: [guardNewCart()] },

    { matcher: "/store/product-categories/:id", methods: ["GET"], middlewares: [guardUnknownCategory()] },
    {
      matcher: "/store/shipping-options/:id/calculate",
      methods: ["POST"],
      middlewares: [guardUnknownShippingOption()],
    },

    ...stampCartRoutes,
    ...signUpRoutes,

    // An upload link takes the file as it is.
    { matcher: "/media/*", methods: ["PUT"], bodyParser: false },
  ],
})
