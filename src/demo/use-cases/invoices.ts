import type { MedusaContainer } from "@medusajs/framework/types"
import { INVOICE_MODULE, type InvoiceModuleService } from "@webox/invoices/modules/invoice"
import { demoSeller } from "../data/seller"

/**
 * Lets the first purchase get its invoice, in both of the shop's languages. Settings that the merchant has saved since stay
 * as they are.
 */
export async function seedSeller(container: MedusaContainer): Promise<void> {
  const invoices = container.resolve<InvoiceModuleService>(INVOICE_MODULE)
  if (await invoices.settings()) return
  await invoices.saveSettings({ seller: demoSeller, language: "fr_en" }, null)
}
