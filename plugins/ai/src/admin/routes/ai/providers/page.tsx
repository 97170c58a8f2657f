import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Budgets } from "../../../components/providers/budgets"
import { Providers } from "../../../components/providers/providers"

const ProvidersPage = (): JSX.Element => (
  <div className="flex flex-col gap-y-3">
    <Providers />
    <Budgets />
  </div>
)

export const config = defineRouteConfig({ label: "providers.title", translationNs: "webox-ai", rank: 3 })

export default ProvidersPage
