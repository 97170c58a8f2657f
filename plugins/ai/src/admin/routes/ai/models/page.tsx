import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ExchangeRates } from "../../../components/models/exchange-rates"
import { Models } from "../../../components/models/models"
import { SampleFee } from "../../../components/models/sample-fee"

const ModelsPage = (): JSX.Element => (
  <div className="flex flex-col gap-y-3">
    <Models />
    <SampleFee />
    <ExchangeRates />
  </div>
)

export const config = defineRouteConfig({ label: "models.title", translationNs: "webox-ai", rank: 2 })

export default ModelsPage
