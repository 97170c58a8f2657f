import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Sparkles } from "@medusajs/icons"
import { OwnGenerations } from "../../components/studio/own-generations"
import { Studio } from "../../components/studio/studio"

const StudioPage = (): JSX.Element => (
  <div className="flex flex-col gap-y-3">
    <Studio />
    <OwnGenerations />
  </div>
)

export const config = defineRouteConfig({ label: "studio.title", translationNs: "webox-ai", icon: Sparkles })

export default StudioPage
