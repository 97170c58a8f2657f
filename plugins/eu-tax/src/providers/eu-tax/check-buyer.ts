import type { Buyer } from "../../rules/decide-tax"
import { territoryOf } from "../../rules/territory"
import { readVatNumber } from "../../rules/vat-number"
import { RememberedCheck } from "../../vat-number-checks/remembered"
import { isVatNumberCheck, type VatNumberCheck, type VatNumberFinding } from "../../vat-number-checks/vat-number-check"
import { Vies } from "../../vat-number-checks/vies"
import type { EuTaxSettings } from "./options"

/** Who is asked for VAT numbers by the settings; null for nobody, where right digits are enough. */
export function checkOf({ vat_number_check: wanted, seller }: EuTaxSettings): VatNumberCheck | null {
  if (wanted === "digits") return null
  if (isVatNumberCheck(wanted)) return new RememberedCheck(wanted)
  const requester = seller.vat_number ? readVatNumber(seller.vat_number) : null
  return new RememberedCheck(new Vies({ ...wanted.vies, requester }))
}

/**
 * The buyer as the tax is decided for: without the VAT number, where it was asked for and does not count. A number is
 * asked for where it can waive the tax alone: of another Member State, for a sale to another one.
 */
export async function checkBuyer(
  { seller, when_unanswered }: EuTaxSettings,
  check: VatNumberCheck | null,
  buyer: Buyer
): Promise<{ buyer: Buyer; finding: VatNumberFinding | null }> {
  const number = buyer.vat_number ? readVatNumber(buyer.vat_number) : null
  const [from, to] = [territoryOf(seller), territoryOf(buyer)]
  const isInUnion = to.eu_goods || to.eu_services
  if (!check || !number || !seller.vat_number || !isInUnion) return { buyer, finding: null }
  if (number.country === from.country || to.country === from.country) return { buyer, finding: null }
  const finding = await check.check(number)
  const counts = finding.status === "valid" || (finding.status === "unavailable" && when_unanswered === "waive")
  return { buyer: counts ? buyer : { ...buyer, vat_number: null }, finding }
}
