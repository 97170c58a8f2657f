import { defineMiddlewares } from "@medusajs/framework/http"
import { errorHandler } from "../http"

export default defineMiddlewares({
  errorHandler: errorHandler(),
  routes: [],
})
