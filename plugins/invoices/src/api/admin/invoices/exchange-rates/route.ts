import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { route } from "@webox/kit/http"
import { dayOf, INVOICE_MODULE, type InvoiceModuleService } from "../../../../modules/invoice"

const rateBody = z.strictObject({
  currency_code: z
    .string({ error: "send the currency as three letters, such as usd" })
    .regex(/^[a-z]{3}$/i, "send the currency as three letters, such as usd")
    .toUpperCase()
    .refine((code) => code !== "EUR", "a euro is worth a euro: send another currency"),
  per_euro: z
    .number({ error: "send what a euro is worth, as a number" })
    .min(0.000001, "send what a euro is worth, above zero")
    .max(1_000_000_000, "send at most 1000000000")
    .refine((value) => Number(value.toFixed(6)) === value, "send at most six decimals"),
  dated: z.iso
    .date({ error: "send the day of the rate, such as 2026-11-24" })
    .refine((day) => day <= dayOf(new Date()), "send a day that has come"),
})

/** `GET /admin/invoices/exchange-rates`: what a euro is worth in other currencies, for the VAT of documents in those. */
export const GET = route(async (req, res) => {
  res.json({ exchange_rates: await req.scope.resolve<InvoiceModuleService>(INVOICE_MODULE).exchangeRates() })
})

/** `POST /admin/invoices/exchange-rates`: sets one for the documents to come. */
export const POST = route(async (req: AuthenticatedMedusaRequest, res) => {
  const { per_euro, ...rate } = rateBody.parse(req.body ?? {})
  const invoices = req.scope.resolve<InvoiceModuleService>(INVOICE_MODULE)
  const saved = await invoices.setExchangeRate({ ...rate, per_euro: per_euro.toFixed(6) }, req.auth_context.actor_id)
  res.json({ exchange_rate: saved })
})
