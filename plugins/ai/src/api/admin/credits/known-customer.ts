import type { MedusaRequest } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { creditErrors } from "../../../modules/credits"

/**
 * The customer that the path names; one who was deleted too, since the ledger keeps their account.
 *
 * @throws WEBOX_CREDITS_CUSTOMER_NOT_FOUND (404)
 */
export async function knownCustomer(req: MedusaRequest): Promise<string> {
  const id = req.params["customer_id"] ?? ""
  const [customer] = await req.scope
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id }, { select: ["id"], take: 1, withDeleted: true })
  if (!customer) throw creditErrors.WEBOX_CREDITS_CUSTOMER_NOT_FOUND()
  return customer.id
}
