import { defineMiddlewares } from "@medusajs/framework/http"
import { errorHandler } from "../http"

export default defineMiddlewares({
  errorHandler: errorHandler(),
  routes: [
    // An upload link takes the file as it is.
    { matcher: "/media/*", methods: ["PUT"], bodyParser: false },
  ],
})
