import { z } from "@medusajs/framework/zod"
import type { VatNumber } from "../rules/vat-number"
import type { VatNumberCheck, VatNumberFinding } from "./vat-number-check"

export const VIES_URL = "https://ec.europa.eu/taxation_customs/vies/rest-api"

export interface ViesOptions {
  base_url: string
  /** How long a buyer waits for it at most. */
  timeout_ms: number
  /** Of the seller: with it, VIES gives a consultation number. */
  requester: VatNumber | null
}

/** VIES answers 200 for its own failures too, with `errorWrappers` in place of `valid`. */
const answerSchema = z.object({ valid: z.boolean(), requestIdentifier: z.string().nullish() })

/**
 * Asks VIES, the European Commission's register of VAT numbers, by its REST interface: `POST /check-vat-number`.
 * @see https://ec.europa.eu/taxation_customs/vies/
 */
export class Vies implements VatNumberCheck {
  constructor(private readonly options: ViesOptions) {}

  async check(number: VatNumber): Promise<VatNumberFinding> {
    const checked_at = new Date().toISOString()
    try {
      const { valid, requestIdentifier } = answerSchema.parse(await this.ask(number))
      return { status: valid ? "valid" : "invalid", checked_at, consultation_number: requestIdentifier || null }
    } catch {
      return { status: "unavailable", checked_at, consultation_number: null }
    }
  }

  private async ask(number: VatNumber): Promise<unknown> {
    const { base_url, timeout_ms, requester } = this.options
    const [countryCode, vatNumber] = split(number)
    const [requesterMemberStateCode, requesterNumber] = requester ? split(requester) : []
    const answer = await fetch(`${base_url.replace(/\/+$/, "")}/check-vat-number`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify({ countryCode, vatNumber, requesterMemberStateCode, requesterNumber }),
      signal: AbortSignal.timeout(timeout_ms),
      redirect: "error",
    })
    if (!answer.ok) throw new Error(`VIES answered ${answer.status}`)
    return answer.json()
  }
}

/** As VIES wants it: Greece is EL there, which is how its numbers begin. */
function split({ value }: VatNumber): [country: string, number: string] {
  return [value.slice(0, 2), value.slice(2)]
}
