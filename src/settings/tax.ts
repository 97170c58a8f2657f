import type { InputConfigModules } from "@medusajs/framework/types"
import { demoSeller } from "../demo/data/seller"
import { demoId } from "../demo/ids"
import type { Settings } from "./schema"

/**
 * European VAT, `tp_eu-tax_vat`, for the tax regions that choose it; `tp_system` stays beside it. The demo's seller is of
 * France, sells to consumers at the rates of their countries, and its credits are a service.
 */
export function taxModule(settings: Settings): InputConfigModules[number] {
  const { WEBOX_DEMO: isDemo } = settings
  return {
    resolve: "@medusajs/medusa/tax",
    options: {
      providers: [
        {
          resolve: "@webox/eu-tax/providers/eu-tax",
          id: "vat",
          options: {
            seller: {
              country_code: settings.WEBOX_SELLER_COUNTRY,
              is_franchise: settings.WEBOX_SELLER_FRANCHISE,
              has_oss: settings.WEBOX_SELLER_OSS ?? isDemo,
              vat_number: settings.WEBOX_SELLER_VAT_NUMBER ?? (isDemo ? demoSeller.vat_number : null),
            },
            vat_number_check:
              settings.WEBOX_VAT_NUMBER_CHECK === "vies" ? { vies: { base_url: settings.WEBOX_VIES_URL } } : "digits",
            when_unanswered: settings.WEBOX_VAT_NUMBER_UNANSWERED,
            service_product_types: settings.WEBOX_SERVICE_PRODUCT_TYPES ?? (isDemo ? [demoId("ptyp", "credits")] : []),
          },
        },
      ],
    },
  }
}
