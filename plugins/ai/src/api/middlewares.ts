import { defineMiddlewares } from "@medusajs/framework/http"
import { aiMiddlewares } from "./store/ai/middlewares"
import { creditsMiddlewares } from "./store/credits/middlewares"

export default defineMiddlewares({ routes: [...aiMiddlewares, ...creditsMiddlewares] })
