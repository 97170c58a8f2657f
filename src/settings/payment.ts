import type { InputConfigModules } from "@medusajs/framework/types"
import type { Settings } from "./schema"

/**
 * The payment providers. `pp_system_default`, which authorises and leaves the capture to the merchant, is always there;
 * the demo has one more, `pp_demo_demo`, which captures at once and moves no money.
 */
export function paymentModules(settings: Settings): InputConfigModules {
  if (!settings.WEBOX_DEMO) return []
  return [
    {
      resolve: "@medusajs/medusa/payment",
      options: { providers: [{ resolve: "./src/modules/demo-payment", id: "demo" }] },
    },
  ]
}
