import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ChatSettings } from "../../../components/generations/chat-settings"
import { ShopGenerations } from "../../../components/generations/shop-generations"

const GenerationsPage = (): JSX.Element => (
  <div className="flex flex-col gap-y-3">
    <ShopGenerations />
    <ChatSettings />
  </div>
)

export const config = defineRouteConfig({ label: "generations.title", translationNs: "webox-ai", rank: 1 })

export default GenerationsPage
