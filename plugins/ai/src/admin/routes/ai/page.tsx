import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Sparkles } from "@medusajs/icons"
import { Navigate } from "react-router-dom"

const AiPage = (): JSX.Element => <Navigate to="/ai/models" replace />

export const config = defineRouteConfig({ label: "shared.ai", translationNs: "webox-ai", icon: Sparkles })

export default AiPage
