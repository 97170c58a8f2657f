import type { MedusaContainer } from "@medusajs/framework/types"
import { closePeriods } from "../archive/close-periods"

/** Closes each month and each year once it is over; what a night without the shop left undone is made up for. */
export default async function closeInvoicePeriods(container: MedusaContainer): Promise<void> {
  await closePeriods(container, new Date())
}

export const config = { name: "webox-close-invoice-periods", schedule: "7 * * * *" }
