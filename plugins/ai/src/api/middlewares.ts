import { defineMiddlewares } from "@medusajs/framework/http"
import { creditsMiddlewares } from "./store/credits/middlewares"

export default defineMiddlewares({ routes: [...creditsMiddlewares] })
