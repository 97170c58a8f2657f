import { defineMiddlewares } from "@medusajs/framework/http"
import { limitGuesses } from "../guessing/limit-guesses"

export default defineMiddlewares({
  routes: ["/store/carts", "/store/carts/:id", "/store/carts/:id/promotions"].map((matcher) => ({
    matcher,
    methods: ["POST"],
    middlewares: [limitGuesses()],
  })),
})
