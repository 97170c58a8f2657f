import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { DemoPaymentProvider } from "./demo-payment-provider"

export default ModuleProvider(Modules.PAYMENT, { services: [DemoPaymentProvider] })
